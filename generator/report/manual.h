// Rules in words: for a terminal, and as pages of the manual.
#pragma once

#include <string>

#include "check/catalogue.h"

namespace kept::report {

std::string rule_in_words(const check::Rule& rule);  // what it says, why, both examples, how to change or excuse it
std::string rules_in_words();                        // a line for each, by family
std::string rule_page(const check::Rule& rule);      // a section of Markdown
std::string rules_page();                            // content/docs/rules.md, whole

}  // namespace kept::report
