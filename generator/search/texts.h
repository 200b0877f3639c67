// What is shown of a document that was found: a file of its own, search/texts/<id / 256>/<id % 256>.bin, deflated JSON:
// [address, kind, title, about, names, language, [[anchor, title, text], …], involved]. Named by the id, not by its bytes: a table of names would
// cost readers more than the texts. A text that is older than the index shows what it showed then.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "search/document.h"

namespace kept::search {

// Where there are many documents, their texts are deflated against what a few of them say: the root names it as `common`, with its
// length (see bytes.h), and all stand in a folder of that name. A change in one of the few changes every text, and no browser
// inflates an old one against the new.
constexpr std::size_t many_documents = 500, documents_in_common = 8, longest_in_common = 1536;

std::string text_path(std::string_view common, std::uint32_t id);  // `common`: its name, or nothing
std::string text_file(const Document& document);  // not yet deflated

}  // namespace kept::search
