// What was found out about commits, kept between builds: it saves time and changes nothing else. See base/drawer.h for where.
#pragma once

#include <filesystem>
#include <unordered_map>

#include "chronicle/threads.h"
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

// What was told of one commit, so that a build from the same commit as the last reads nothing else. Of a whole history only.
std::filesystem::path told_file(const std::filesystem::path& git_folder, std::string_view below);
std::optional<Told> recall_told(const std::filesystem::path& file, const source::Id& head);
void keep_told(const std::filesystem::path& file, const Told& told);

}  // namespace kept::chronicle
