#include "model/shelf.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>
#include <xxhash.h>

#include <algorithm>

#include "base/drawer.h"
#include "base/stored.h"

namespace kept::model {

StoredShelf::StoredShelf(std::filesystem::path where) : place(std::move(where)) {
  if (!place.empty()) tbb::parallel_for(std::size_t{0}, boards, [this](std::size_t board) { bytes[board] = base::taken_from(place_of(board)); });
}

std::filesystem::path StoredShelf::place_of(std::size_t board) const { return place.native() + fmt::format("-{:x}", board); }

Shelf::Shelf(StoredShelf stored, std::string_view kept_yaml, const Kinds& kinds, bool puts_back)
    : stored_(std::move(stored)), puts_back_(puts_back && !stored_.place.empty()), kept_yaml_(kept_yaml), kinds_(kinds), fields_(kinds) {
  tbb::parallel_for(std::size_t{0}, boards, [this](std::size_t board) { read(board); });
}

std::size_t Shelf::board_of(std::string_view path) { return XXH3_64bits(path.data(), path.size()) % boards; }

void Shelf::read(std::size_t board) {
  Board& by_path = boards_[board];
  base::Scanner in(stored_.bytes[board]);
  if (in.view() != kept_yaml_) return;
  const std::size_t size = in.count();
  by_path.reserve(size);
  for (std::size_t i = 0; i < size && in.good(); ++i) {
    const auto path = in.view(), bytes = in.view(), wrapped = in.view();
    by_path.emplace(path, Kept{bytes, wrapped});
  }
  if (!in.good() || !in.done()) by_path.clear();
}

std::optional<FromFile> Shelf::find(const base::File& file) const {
  const Board& board = boards_[board_of(file.path)];
  const auto found = board.find(file.path);
  if (found == board.end() || found->second.bytes != file.bytes) return std::nullopt;
  return unwrap(found->second.wrapped, file, kinds_, fields_);
}

std::string Shelf::wrapped(FromFile& read, const base::File& file) const {
  if (!puts_back_ || !read.report.findings().empty() || (read.records.empty() && read.translations.empty())) return {};
  return wrap(read, file, kinds_, fields_);
}

void Shelf::put_back(std::span<const base::File> files, std::span<const std::string> wrapped) const {
  if (!puts_back_) return;
  std::array<std::size_t, boards> still{};
  std::array<bool, boards> differs{};
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::size_t board = board_of(files[i].path);
    if (!wrapped[i].empty()) differs[board] = true;
    else still[board] += boards_[board].contains(files[i].path);
  }
  tbb::parallel_for(std::size_t{0}, boards, [&](std::size_t board) {
    if (differs[board] || still[board] != boards_[board].size()) write(board, files, wrapped);
  });
}

void Shelf::write(std::size_t board, std::span<const base::File> files, std::span<const std::string> wrapped) const {
  const Board& known = boards_[board];
  struct Row {
    const base::File* file;
    std::string_view wrapped;
  };
  std::vector<Row> rows;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (board_of(files[i].path) != board) continue;
    if (!wrapped[i].empty()) {
      rows.push_back({&files[i], wrapped[i]});
    } else if (const auto found = known.find(files[i].path); found != known.end() && found->second.bytes == files[i].bytes) {
      rows.push_back({&files[i], found->second.wrapped});
    }
  }
  base::Writer out;
  out.text(kept_yaml_);
  out.list(rows, [&](const Row& row) {
    out.text(row.file->path);
    out.text(row.file->bytes);
    out.text(row.wrapped);
  });
  base::put_into(stored_.place_of(board), std::move(out).take());
}

}  // namespace kept::model
