#include "chronicle/memory.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <cstring>
#include <fmt/format.h>

#include "base/descriptor.h"

namespace kept::chronicle {
namespace {

constexpr std::string_view mark = "kept history 1\n";
constexpr std::size_t largest = 512u << 20;  // bytes of a file that is still read

// A hash of the running program: another build may say things in another way.
std::uint64_t program() {
  static const std::uint64_t hash = [] {
    const base::Descriptor file(::open("/proc/self/exe", O_RDONLY | O_CLOEXEC));
    struct stat found {};
    if (!file || ::fstat(file.get(), &found) != 0 || found.st_size <= 0) return std::uint64_t{0};
    const auto size = static_cast<std::size_t>(found.st_size);
    void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
    if (bytes == MAP_FAILED) return std::uint64_t{0};
    const std::uint64_t own = XXH3_64bits(bytes, size);
    ::munmap(bytes, size);
    return own;
  }();
  return hash;
}

class Writer {
 public:
  std::string take() && { return std::move(out_); }

  void number(std::uint64_t n) {
    for (; n >= 0x80; n >>= 7) out_ += static_cast<char>(n | 0x80);
    out_ += static_cast<char>(n);
  }
  void flag(bool is) { out_ += is ? '\1' : '\0'; }
  void id(const source::Id& id) { out_.append(reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()); }
  void text(std::string_view text) {
    number(text.size());
    out_ += text;
  }
  template <class List, class Each>
  void list(const List& all, Each each) {
    number(all.size());
    for (const auto& one : all) each(one);
  }

 private:
  std::string out_;
};

// Every read is bounded; after the first that fails nothing is good any more.
class Scanner {
 public:
  explicit Scanner(std::string_view bytes) : rest_(bytes) {}

  bool good() const { return good_; }
  bool done() const { return rest_.empty(); }
  void spoil() { good_ = false; }

  std::uint64_t number() {
    std::uint64_t n = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) break;
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      n |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return n;
    }
    good_ = false;
    return 0;
  }
  bool flag() { return number() == 1; }
  source::Id id() {
    source::Id id;
    const auto bytes = raw(id.bytes.size());
    if (good_) std::memcpy(id.bytes.data(), bytes.data(), bytes.size());
    return id;
  }
  std::string text() { return std::string(raw(number())); }
  template <class List, class Each>
  void list(List& into, Each each) {
    const std::uint64_t size = number();
    if (size > rest_.size()) return spoil();  // each takes a byte at least
    into.reserve(size);
    for (std::uint64_t i = 0; i < size && good_; ++i) into.push_back(each());
  }

 private:
  std::string_view raw(std::uint64_t size) {
    if (!good_ || size > rest_.size()) {
      good_ = false;
      return {};
    }
    const auto bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }

  std::string_view rest_;
  bool good_ = true;
};

void write(Writer& out, const Change& change) {
  out.number(static_cast<std::uint64_t>(change.what));
  out.number(static_cast<std::uint64_t>(change.type));
  out.flag(change.dated);
  for (const std::string* text : {&change.top, &change.field, &change.part, &change.language, &change.before, &change.after, &change.status, &change.voice}) out.text(*text);
  out.number(static_cast<std::uint64_t>(change.count));
}

Change read_change(Scanner& in) {
  Change change;
  const auto what = in.number(), type = in.number();
  if (what > static_cast<std::uint64_t>(Change::What::more) || type > static_cast<std::uint64_t>(model::Type::tree)) in.spoil();
  change.what = static_cast<Change::What>(what);
  change.type = static_cast<model::Type>(type);
  change.dated = in.flag();
  for (std::string* text : {&change.top, &change.field, &change.part, &change.language, &change.before, &change.after, &change.status, &change.voice}) *text = in.text();
  change.count = static_cast<std::int64_t>(in.number());
  return change;
}

void write(Writer& out, const Notes& notes) {
  out.number(notes.fingerprint);
  out.list(notes.notes, [&](const Note& note) {
    for (const std::string* text : {&note.kind, &note.slug, &note.renamed_from}) out.text(*text);
    out.list(note.changes, [&](const Change& change) { write(out, change); });
    out.flag(note.discreet);
    out.flag(note.text);
    out.list(note.languages, [&](const std::string& language) { out.text(language); });
  });
  out.list(notes.unreadable, [&](const std::string& path) { out.text(path); });
}

Notes read_notes(Scanner& in) {
  Notes notes;
  notes.fingerprint = in.number();
  in.list(notes.notes, [&] {
    Note note;
    for (std::string* text : {&note.kind, &note.slug, &note.renamed_from}) *text = in.text();
    in.list(note.changes, [&] { return read_change(in); });
    note.discreet = in.flag();
    note.text = in.flag();
    in.list(note.languages, [&] { return in.text(); });
    return note;
  });
  in.list(notes.unreadable, [&] { return in.text(); });
  return notes;
}

void write(Writer& out, const source::Commit& commit) {
  out.id(commit.id);
  out.number(static_cast<std::uint64_t>(commit.when));
  out.text(commit.subject);
  out.text(commit.author);
  out.list(commit.parents, [&](const source::Id& id) { out.id(id); });
  out.list(commit.changes, [&](const source::FileChange& change) {
    out.number(change.path);
    out.id(change.before);
    out.id(change.after);
  });
  out.list(commit.taken_from, [&](std::uint8_t parent) { out.number(parent); });
  out.list(commit.befores, [&](const source::Id& id) { out.id(id); });
  out.flag(commit.looked_at);
}

source::Commit read_commit(Scanner& in, std::size_t paths) {
  source::Commit commit;
  commit.id = in.id();
  commit.when = static_cast<std::int64_t>(in.number());
  commit.subject = in.text();
  commit.author = in.text();
  in.list(commit.parents, [&] { return in.id(); });
  in.list(commit.changes, [&] {
    source::FileChange change;
    change.path = static_cast<std::uint32_t>(in.number());
    if (change.path >= paths) in.spoil();
    change.before = in.id();
    change.after = in.id();
    return change;
  });
  in.list(commit.taken_from, [&] { return static_cast<std::uint8_t>(in.number()); });
  in.list(commit.befores, [&] { return in.id(); });
  commit.looked_at = in.flag();
  std::size_t own = 0;
  for (const std::uint8_t parent : commit.taken_from) {
    if (parent > commit.parents.size() || parent == 1) in.spoil();
    own += parent == 0;
  }
  const bool merge = commit.parents.size() > 1 && commit.looked_at;
  if (commit.taken_from.size() != (merge ? commit.changes.size() : 0) || commit.befores.size() != (merge ? own * (commit.parents.size() - 1) : 0)) in.spoil();
  return commit;
}

std::string heading() { return fmt::format("{}{:016x}\n", mark, program()); }

// Kept's folder in git's own, which nobody else has made a link.
base::Descriptor folder_of(const std::filesystem::path& file) { return base::Descriptor(::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)); }

std::string bytes_of(const std::filesystem::path& path) {
  const base::Descriptor folder = folder_of(path);
  if (!folder) return {};
  const base::Descriptor file(::openat(folder.get(), path.filename().c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat found {};
  if (!file || ::fstat(file.get(), &found) != 0 || !S_ISREG(found.st_mode) || found.st_size < 0 || static_cast<std::size_t>(found.st_size) > largest) return {};
  std::string bytes(static_cast<std::size_t>(found.st_size), '\0');
  for (std::size_t read = 0; read < bytes.size();) {
    const ssize_t got = ::read(file.get(), bytes.data() + read, bytes.size() - read);
    if (got <= 0) return {};
    read += static_cast<std::size_t>(got);
  }
  return bytes;
}

bool put(const base::Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file.get(), bytes.data(), bytes.size());
    if (put <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

}  // namespace

std::filesystem::path memory_file(const std::filesystem::path& git_folder, std::string_view below) {
  return git_folder / "kept" / fmt::format("history-{:016x}", XXH3_64bits(below.data(), below.size()));
}

Memory recall(const std::filesystem::path& file) {
  const std::string bytes = bytes_of(file);
  const std::string first = heading();
  if (program() == 0 || !bytes.starts_with(first) || bytes.size() < first.size() + sizeof(XXH64_hash_t)) return {};
  const std::string_view body = std::string_view(bytes).substr(first.size() + sizeof(XXH64_hash_t));
  XXH64_hash_t sum;
  std::memcpy(&sum, bytes.data() + first.size(), sizeof sum);
  if (sum != XXH3_64bits(body.data(), body.size())) return {};

  Memory memory;
  Scanner in(body);
  in.list(memory.ledger.paths, [&] { return in.text(); });
  in.list(memory.ledger.commits, [&] { return read_commit(in, memory.ledger.paths.size()); });
  const std::uint64_t told = in.number();
  memory.notes.reserve(std::min<std::uint64_t>(told, body.size()));
  for (std::uint64_t i = 0; i < told && in.good(); ++i) {
    const source::Id id = in.id();
    memory.notes.emplace(id, read_notes(in));
  }
  if (!in.good() || !in.done()) return {};
  memory.ledger.path_index.reserve(memory.ledger.paths.size());
  for (std::uint32_t i = 0; i < memory.ledger.paths.size(); ++i) memory.ledger.path_index.emplace(memory.ledger.paths[i], i);
  memory.ledger.commit_index.reserve(memory.ledger.commits.size());
  for (std::uint32_t i = 0; i < memory.ledger.commits.size(); ++i) memory.ledger.commit_index.emplace(memory.ledger.commits[i].id, i);
  return memory;
}

void keep(const std::filesystem::path& file, const Memory& memory) {
  if (program() == 0) return;
  Writer out;
  out.list(memory.ledger.paths, [&](const std::string& path) { out.text(path); });
  std::vector<const source::Commit*> whole;  // the rest may be known one day
  for (const source::Commit& commit : memory.ledger.commits)
    if (!commit.cut) whole.push_back(&commit);
  out.list(whole, [&](const source::Commit* commit) { write(out, *commit); });
  std::vector<std::pair<source::Id, const Notes*>> told;
  for (const source::Commit* commit : whole)
    if (const auto found = memory.notes.find(commit->id); found != memory.notes.end() && !found->second.lacking) told.emplace_back(commit->id, &found->second);
  out.list(told, [&](const auto& one) {
    out.id(one.first);
    write(out, *one.second);
  });
  const std::string body = std::move(out).take();
  const XXH64_hash_t sum = XXH3_64bits(body.data(), body.size());

  std::error_code ignored;
  std::filesystem::create_directory(file.parent_path(), ignored);
  const base::Descriptor folder = folder_of(file);
  if (!folder) return;
  const std::string name = file.filename(), beside = fmt::format("{}.{}", name, ::getpid());
  ::unlinkat(folder.get(), beside.c_str(), 0);  // left by a build that was killed
  const base::Descriptor made(::openat(folder.get(), beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
  if (!made) return;
  const bool whole_file = put(made, heading()) && put(made, {reinterpret_cast<const char*>(&sum), sizeof sum}) && put(made, body);
  if (!whole_file || ::renameat(folder.get(), beside.c_str(), folder.get(), name.c_str()) != 0) ::unlinkat(folder.get(), beside.c_str(), 0);
}

}  // namespace kept::chronicle
