// Content files as they were read before, kept between runs: what has not changed is not read again. A file is known by its
// path and its very bytes, in a tracker whose kept.yaml is the same; what had a finding is not kept.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/file.h"
#include "model/from_file.h"
#include "model/kind.h"
#include "model/wrapping.h"

namespace kept::model {

// The boards of a shelf as they were written, each at `place` and its number (base/drawer.h says what is found there); an empty
// place: there is none. It can be fetched while the files are read.
struct StoredShelf {
  static constexpr std::size_t boards = 16;  // so many that an edit writes little

  explicit StoredShelf(std::filesystem::path place = {});
  std::filesystem::path place_of(std::size_t board) const;

  std::filesystem::path place;
  std::array<std::string, boards> bytes;
};

class Shelf {
 public:
  // The kinds must outlive it. `puts_back`: what is read in its stead is kept for the next run.
  Shelf(StoredShelf stored, std::string_view kept_yaml, const Kinds& kinds, bool puts_back);
  Shelf(const Shelf&) = delete;

  // Both are safe from any thread.
  std::optional<FromFile> find(const base::File& file) const;
  std::string wrapped(FromFile& read, const base::File& file) const;  // empty: it is not kept

  // After a run: what `wrapped` gave for each file; empty for those that were found. Only boards that differ are written.
  void put_back(std::span<const base::File> files, std::span<const std::string> wrapped) const;

 private:
  static constexpr std::size_t boards = StoredShelf::boards;

  struct Kept {
    std::string_view bytes, wrapped;
  };
  using Board = std::unordered_map<std::string_view, Kept>;  // by path; into what is stored

  static std::size_t board_of(std::string_view path);
  void read(std::size_t board);
  void write(std::size_t board, std::span<const base::File> files, std::span<const std::string> wrapped) const;

  StoredShelf stored_;
  bool puts_back_;
  std::string kept_yaml_;
  const Kinds& kinds_;
  FieldNumbers fields_;
  std::array<Board, boards> boards_;
};

}  // namespace kept::model
