#include "source/archive.h"

#include <algorithm>

#include "source/snapshot.h"
#include "source/trees.h"

namespace kept::source {

std::string Id::text() const {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out(2 * bytes.size(), '0');
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    out[2 * i] = digits[bytes[i] >> 4];
    out[2 * i + 1] = digits[bytes[i] & 15];
  }
  return out;
}

std::uint32_t Ledger::path(std::string_view text) {
  const auto [found, fresh] = path_index.try_emplace(std::string(text), static_cast<std::uint32_t>(paths.size()));
  if (fresh) paths.emplace_back(text);
  return found->second;
}

Archive::Archive(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

base::Result<std::optional<Archive>> Archive::open(const std::filesystem::path& root) {
  auto home = look_for_repository(root);
  if (!home) return tl::unexpected(std::move(home.error()));
  if (!*home) return std::nullopt;
  auto inside = std::make_unique<Inside>();
  inside->home = std::move(**home);
  git_repository* repository = inside->home.repository.get();
  if (git::acquire(inside->database, git_repository_odb, repository) != 0) return git::failed("The repository cannot be read");
  inside->packs.emplace(objects_of(repository));
  for (const std::string& end : shallow_ends(repository)) {
    git_oid oid;
    if (git_oid_fromstr(&oid, end.c_str()) == 0) inside->ends.insert(from_oid(oid));
  }
  return std::optional<Archive>(Archive(std::move(inside)));
}

base::Result<std::optional<Id>> Archive::commit(std::string_view revision) const {
  git_repository* repository = inside_->home.repository.get();
  git_oid head;
  if (revision == "HEAD" && git_reference_name_to_id(&head, repository, "HEAD") != 0) return std::nullopt;
  auto found = find_commit(repository, revision);
  if (!found) return tl::unexpected(std::move(found.error()));
  return from_oid(*git_commit_id(found->get()));
}

std::shared_ptr<const std::string> Archive::file(const Id& id) const {
  if (auto own = inside_->packs->file(id)) return own;
  const git_oid oid = to_oid(id);
  git_odb* database = inside_->database.get();
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  if (git_odb_read_header(&size, &type, database, &oid) != 0 || type != GIT_OBJECT_BLOB || size > Bounds().file) return nullptr;
  git::Blob blob;
  if (git::acquire(blob, git_odb_read, database, &oid) != 0) return nullptr;
  return std::make_shared<const std::string>(static_cast<const char*>(git_odb_object_data(blob.get())), git_odb_object_size(blob.get()));
}

std::vector<Id> Archive::reading_order(std::vector<Id> ids) const { return inside_->packs->reading_order(std::move(ids)); }

bool Archive::is_shallow() const { return !inside_->ends.empty(); }
std::filesystem::path Archive::folder() const { return git_repository_commondir(inside_->home.repository.get()); }
std::string Archive::below() const { return inside_->home.below; }

}  // namespace kept::source
