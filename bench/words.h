// The words of which the corpus is made. To change one changes every corpus, and the hash in corpus_test.cpp.
#pragma once

#include <array>
#include <string_view>

namespace kept::bench {

using Word = std::string_view;

inline constexpr std::array<Word, 45> countries = {
    "AFG", "ARG", "AUS", "BGD", "BRA", "BRN", "BTN", "CAN", "CHE", "CHN", "COL", "DEU", "EGY", "ESP", "ETH",
    "FRA", "GBR", "GHA", "IDN", "IND", "IRN", "ITA", "JPN", "KEN", "KHM", "KOR", "LAO", "LBN", "LKA", "MAR",
    "MEX", "MMR", "MNG", "MYS", "NGA", "NPL", "NZL", "PAK", "PER", "PHL", "SGP", "THA", "TUR", "UGA", "VNM"};

struct Topic {
  Word slug, title;
};

inline constexpr std::array<Topic, 24> topics = {{{"detention", "Immigration detention"},
                                                  {"alternative-care", "Alternative care"},
                                                  {"family-unity", "Family unity"},
                                                  {"guardianship", "Guardianship"},
                                                  {"legal-identity", "Legal identity"},
                                                  {"statelessness", "Statelessness"},
                                                  {"schooling", "Schooling"},
                                                  {"health", "Health care"},
                                                  {"mental-health", "Mental health"},
                                                  {"child-labour", "Child labour"},
                                                  {"trafficking", "Trafficking"},
                                                  {"smuggling", "Smuggling"},
                                                  {"borders", "Borders"},
                                                  {"best-interests", "Best interests"},
                                                  {"age-assessment", "Age assessment"},
                                                  {"return", "Return and reintegration"},
                                                  {"resettlement", "Resettlement"},
                                                  {"participation", "Participation"},
                                                  {"data", "Data and statistics"},
                                                  {"financing", "Financing"},
                                                  {"climate", "Climate and displacement"},
                                                  {"nutrition", "Nutrition"},
                                                  {"justice", "Access to justice"},
                                                  {"online-safety", "Safety online"}}};

inline constexpr std::array<Word, 16> actors = {
    "The ministry",          "A working group",        "The national committee",  "The provincial council",
    "The border police",     "A network of lawyers",   "The ombudsperson",        "The social services",
    "The statistics office", "A coalition of schools", "The immigration service", "The parliament",
    "The children's court",  "A team of doctors",      "The district office",     "The labour inspectorate"};

inline constexpr std::array<Word, 24> deeds = {
    "reviewed",  "adopted",   "published",  "funded",    "extended",  "tested",      "suspended", "translated",
    "monitored", "opened",    "drafted",    "evaluated", "announced", "piloted",     "audited",   "presented",
    "revised",   "postponed", "introduced", "doubled",   "endorsed",  "coordinated", "closed",    "registered"};

inline constexpr std::array<Word, 28> things = {"a referral procedure",    "training for interpreters",
                                                "case management",         "shelters for families",
                                                "the screening form",      "birth certificates",
                                                "school places",           "a hotline",
                                                "foster families",         "the list of guardians",
                                                "bail without a fee",      "joint standards",
                                                "the budget line",         "an action plan",
                                                "visits by monitors",      "the release of children",
                                                "vaccination at arrival",  "a decree",
                                                "the reporting duty",      "independent inspections",
                                                "identity cards",          "legal aid",
                                                "the memorandum",          "a shared database",
                                                "community placements",    "protection officers",
                                                "the complaint procedure", "a study of families"};

inline constexpr std::array<Word, 16> circumstances = {"after months of consultation",
                                                       "without waiting for the law",
                                                       "with help from neighbouring countries",
                                                       "for the first time",
                                                       "in all border provinces",
                                                       "in spite of a smaller budget",
                                                       "at the request of parents",
                                                       "together with young people",
                                                       "before the end of the year",
                                                       "under the new regulation",
                                                       "for children who travel alone",
                                                       "in three languages",
                                                       "although staff were missing",
                                                       "with the courts",
                                                       "as the Compact asks",
                                                       "in the larger cities"};

inline constexpr std::array<Word, 10> verbs_of_promise = {"End",        "Reduce",         "Guarantee", "Expand",
                                                          "Reform",     "Fund",           "Monitor",   "Legislate for",
                                                          "Coordinate", "Publish data on"};

inline constexpr std::array<Word, 30> syllables = {
    "ba", "chi", "dan", "pho", "lek", "mae", "sot", "nong", "kha", "ran", "tho", "vi",  "pra", "su",  "mar",
    "ko", "len", "tam", "rin", "yal", "gor", "bes", "tul",  "hai", "nem", "ori", "pel", "sai", "wat", "zun"};

}  // namespace kept::bench
