// What was found out about commits, kept between builds: it saves time and changes nothing else. Kept in git's own folder,
// which a clone never carries along: who can write there can write history itself. A file that is damaged, was written by
// another build of Kept or for another folder is no memory.
#pragma once

#include <filesystem>
#include <unordered_map>

#include "chronicle/versions.h"

namespace kept::chronicle {

struct Memory {
  source::Ledger ledger;
  std::unordered_map<source::Id, Notes, source::IdHash> notes;  // by commit
};

// One file per tracker of the repository: `below` is its folder.
std::filesystem::path memory_file(const std::filesystem::path& git_folder, std::string_view below);

Memory recall(const std::filesystem::path& file);                       // empty where there is none
void keep(const std::filesystem::path& file, const Memory& memory);     // says nothing where it cannot

}  // namespace kept::chronicle
