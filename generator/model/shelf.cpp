#include "model/shelf.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>
#include <xxhash.h>

#include <algorithm>

#include "base/drawer.h"
#include "base/stored.h"

namespace kept::model {

Shelf::Shelf(std::filesystem::path place, std::string_view kept_yaml, const Kinds& kinds, bool puts_back)
    : place_(std::move(place)), puts_back_(puts_back && !place_.empty()), kept_yaml_(kept_yaml), kinds_(kinds), fields_(kinds) {
  if (!place_.empty()) tbb::parallel_for(std::size_t{0}, boards, [this](std::size_t board) { read(board); });
}

std::size_t Shelf::board_of(std::string_view path) { return XXH3_64bits(path.data(), path.size()) % boards; }

std::filesystem::path Shelf::place_of(std::size_t board) const { return place_.native() + fmt::format("-{:x}", board); }

void Shelf::read(std::size_t board) {
  Board& read = boards_[board];
  read.stored = base::taken_from(place_of(board));
  base::Scanner in(read.stored);
  if (in.view() != kept_yaml_) return;
  const std::size_t size = in.count();
  read.by_path.reserve(size);
  for (std::size_t i = 0; i < size && in.good(); ++i) {
    const auto path = in.view(), bytes = in.view(), wrapped = in.view();
    read.by_path.emplace(path, Kept{bytes, wrapped});
  }
  if (!in.good() || !in.done()) read.by_path.clear();
}

std::optional<FromFile> Shelf::find(const base::File& file) const {
  if (place_.empty()) return std::nullopt;
  const Board& board = boards_[board_of(file.path)];
  const auto found = board.by_path.find(file.path);
  if (found == board.by_path.end() || found->second.bytes != file.bytes) return std::nullopt;
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
    else still[board] += boards_[board].by_path.contains(files[i].path);
  }
  tbb::parallel_for(std::size_t{0}, boards, [&](std::size_t board) {
    if (differs[board] || still[board] != boards_[board].by_path.size()) write(board, files, wrapped);
  });
}

void Shelf::write(std::size_t board, std::span<const base::File> files, std::span<const std::string> wrapped) const {
  const auto& known = boards_[board].by_path;
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
  base::put_into(place_of(board), std::move(out).take());
}

}  // namespace kept::model
