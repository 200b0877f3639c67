// Every rule that taking a file apart can break, in plain sight: the manual and the tests read this table.
#pragma once

#include <string_view>

namespace kept::parse {

struct Rule {
  std::string_view id;
  std::string_view title;  // what is wrong, in a few words
  std::string_view why;    // why it is refused, one sentence
};

namespace rule {
constexpr std::string_view yaml_syntax = "yaml/syntax";
constexpr std::string_view yaml_duplicate_key = "yaml/duplicate-key";
constexpr std::string_view yaml_alias = "yaml/alias";
constexpr std::string_view yaml_merge = "yaml/merge";
constexpr std::string_view yaml_tag = "yaml/tag";
constexpr std::string_view yaml_encoding = "yaml/encoding";
constexpr std::string_view yaml_too_large = "yaml/too-large";
constexpr std::string_view yaml_too_deep = "yaml/too-deep";
constexpr std::string_view yaml_second_document = "yaml/second-document";
constexpr std::string_view yaml_unclosed_front_matter = "yaml/unclosed-front-matter";
constexpr std::string_view markdown_raw_html = "markdown/raw-html";
constexpr std::string_view markdown_forbidden_address = "markdown/forbidden-address";
constexpr std::string_view markdown_absolute_path = "markdown/absolute-path";
constexpr std::string_view markdown_remote_image = "markdown/remote-image";
constexpr std::string_view markdown_bad_wiki_link = "markdown/bad-wiki-link";
constexpr std::string_view markdown_heading_level = "markdown/heading-level";
constexpr std::string_view markdown_footnote = "markdown/footnote";
constexpr std::string_view markdown_encoding = "markdown/encoding";
constexpr std::string_view markdown_too_large = "markdown/too-large";
constexpr std::string_view markdown_too_complex = "markdown/too-complex";
}  // namespace rule

constexpr Rule rules[] = {
    {rule::yaml_syntax, "The data cannot be read as YAML", "A file that can be read in two ways is read in none."},
    {rule::yaml_duplicate_key, "A key stands twice", "One of the two values would be lost in silence."},
    {rule::yaml_alias, "An anchor (&) or alias (*) is used",
     "A record says what it means where it says it; aliases can grow without bound."},
    {rule::yaml_merge, "A merge key (<<) is used", "A record says what it means where it says it."},
    {rule::yaml_tag, "A tag (!) is used", "The type of a value follows from its field, never from a mark on it."},
    {rule::yaml_encoding, "A byte or character has no place in text",
     "Text is UTF-8 without control characters, so that every program reads the same."},
    {rule::yaml_too_large, "The data is too large", "A build must end, whatever a file holds."},
    {rule::yaml_too_deep, "The data is nested too deep", "A build must end, whatever a file holds."},
    {rule::yaml_second_document, "A second document starts in the same file", "It would be lost in silence."},
    {rule::yaml_unclosed_front_matter, "The front matter is never closed", "The whole text would be read as data."},
    {rule::markdown_raw_html, "HTML stands in the text",
     "HTML can carry scripts and breaks pages; Markdown has a sign for what a record needs."},
    {rule::markdown_forbidden_address, "The address of a link is not allowed",
     "Only web, mail and telephone addresses and files of the tracker are safe to follow."},
    {rule::markdown_absolute_path, "A link starts with a slash",
     "The site may live in a subfolder, where such a link leads astray."},
    {rule::markdown_remote_image, "An image is fetched from another site", "That site would learn who reads the page."},
    {rule::markdown_bad_wiki_link, "A [[link]] is not complete",
     "It would stand as brackets in the text and link to nothing."},
    {rule::markdown_heading_level, "A heading of the first level stands in the text",
     "A page has one such heading: its title."},
    {rule::markdown_footnote, "A footnote and what refers to it do not meet",
     "It would be lost in silence, or stand as brackets in the text."},
    {rule::markdown_encoding, "A byte or character has no place in text",
     "Text is UTF-8 without control characters, so that every program reads the same."},
    {rule::markdown_too_large, "The text is too large", "A build must end, whatever a file holds."},
    {rule::markdown_too_complex, "The text is nested or repeated beyond reason",
     "A build must end, whatever a file holds."},
};

}  // namespace kept::parse
