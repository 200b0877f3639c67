// Words that rules look for, in the languages of the region, each row in small letters and parted by blanks; letters beyond ASCII that
// begin a word stand in both forms. Only for lexicon.cpp.
#pragma once

#include <array>
#include <string_view>

#include "check/lexicon.h"

namespace kept::check {

// One to nine.
constexpr std::array<std::string_view, 9> number_words = {
    "one satu isa một", "two dua dalawa dalawang hai", "three tiga tatlo tatlong ba", "four empat apat bốn",
    "five lima limang năm", "six enam anim sáu", "seven tujuh pito pitong bảy", "eight delapan lapan walo walong tám",
    "nine sembilan siyam chín"};

struct Known {
  WordRole role;
  std::string_view words;
};

constexpr Known lexicon[] = {
    {is_number, "one two three four five six seven eight nine"},
    {is_number, "satu dua tiga empat lima enam tujuh delapan lapan sembilan"},
    {is_number, "isa dalawa dalawang tatlo tatlong apat limang anim pito pitong walo walong siyam"},
    {is_number, "một hai ba bốn năm sáu bảy tám chín"},
    {is_people,
     "children girls boys infants babies toddlers minors teenagers adolescents youths juveniles orphans siblings sisters "
     "brothers people persons women men mothers fathers parents families refugees migrants immigrants detainees prisoners "
     "victims survivors deaths seekers arrivals deportees returnees newborns"},
    {is_people, "anak orang perempuan laki remaja bayi keluarga pengungsi korban pelarian kanak budak pelajar siswa murid migran tahanan"},  // Indonesian, Malay
    {is_people, "bata batang tao babae lalaki pamilya pamilyang biktima biktimang menor bilanggo migrante"},                                 // Filipino
    {is_people, "trẻ em người bé cháu"},                                                                                                    // Vietnamese
    {is_person,
     "child girl boy infant baby toddler minor teenager adolescent youth juvenile orphan person woman man mother father "
     "refugee migrant detainee victim survivor student pupil sister brother son daughter"},
    {is_person, "anak perempuan laki remaja bayi siswa budak kanak pelajar bata batang babae babaeng lalaki lalaking dalagita binatilyo trẻ bé cháu em"},
    {parts_counts,
     "of in to or and per for the a an with by from at on out that than as who whom where when which is are was were has had "
     "have do did years months weeks days hours minutes year month week day hour times percent cent million billion thousand "
     "hundred hundreds thousands millions"},
    {parts_counts, "taon taong buwan linggo araw oras beses ulit bansa bansang batas porsyento ng ay o ang"},
    {is_label,
     "article articles art objective objectives goal target session paragraph paragraphs para paras section sections "
     "chapter table figure annex day phase step level grade class type part line page no number item point rule protocol "
     "principle recommendation working group round area category option question covid version stage form room"},
    {is_label, "pasal sesi bab ayat butir nomor bagian bahagian tabel jadual halaman langkah tahap tanggal bulan tahun kelas fasal perkara artikel seksyen sasaran tujuan prinsip"},
    {is_label, "artikulo seksyon bahagi baitang"},
    {is_label, "điều Điều khoản chương mục phần thứ lớp khóa kỳ tháng ngày bước bảng"},
    {is_exact_place,
     "village hamlet street road lane alley house apartment camp shelter school kindergarten hospital clinic township "
     "subdistrict sub-district ward commune checkpoint orphanage monastery temple mosque church"},
    {is_exact_place, "desa dusun jalan jln rumah kamp sekolah klinik kecamatan kelurahan kampung masjid"},
    {is_exact_place, "barangay sitio kalye paaralan ospital thôn xã phường làng"},
    {reports_speech,
     "said says stated told tells explained explains argued argues noted reported added adds "
     "commented warned warns urged urges suggested suggests asked asks proposed proposes stressed stresses emphasised "
     "emphasized emphasises remarked recalled recommended recommends highlighted underlined pointed described shared "
     "insisted replied answered announced acknowledged admitted confirmed claimed observed presented"},
    {reports_speech,
     "mengatakan menyatakan menjelaskan melaporkan menyampaikan menambahkan menegaskan menyebut menyebutkan berpendapat "
     "mengusulkan memaparkan mengungkapkan mengingatkan bertanya berkata mencadangkan memaklumkan"},
    {reports_speech, "nói nêu"},
    {is_instrument,
     "convention covenant compact protocol declaration act law laws article charter constitution principles rules agreement memorandum treaty "
     "guidelines framework regulation code plan programme program strategy resolution report study bill policy committee court comment"},
    {is_instrument, "konvensi undang protokol deklarasi piagam konstitusi perjanjian peraturan pasal akta perlembagaan dasar rencana kesepakatan laporan"},
    {is_instrument, "kombensyon batas konstitusyon kasunduan protokol deklarasyon ulat"},
    {is_instrument, "công luật điều Điều nghị hiến hiệp tuyên báo thỏa"},
    {is_body,
     "government delegation delegate representative ministry minister ambassador embassy mission official speaker expert secretariat office "
     "delegations delegates representatives officials experts participants speakers"},
    {is_call, "tel telephone phone mobile cell cellphone call whatsapp viber hotline helpline telepon telefon telp tel hp ponsel hubungi điện Điện tawagan telepono"},
};

// Words that an official would write, and what a reader would say. The first words of a term are looked up, so a term
// that begins like another costs nothing more.
constexpr HardTerm plainer_words[] = {
    {"utilise", "use"},
    {"utilize", "use"},
    {"utilised", "used"},
    {"utilized", "used"},
    {"utilisation", "use"},
    {"utilization", "use"},
    {"in order to", "to"},
    {"prior to", "before"},
    {"subsequent to", "after"},
    {"in accordance with", "under, or as … says"},
    {"with regard to", "about"},
    {"with respect to", "about"},
    {"in respect of", "about, or for"},
    {"in relation to", "about"},
    {"pursuant to", "under"},
    {"in the event of", "if"},
    {"in the event that", "if"},
    {"in light of the fact that", "because"},
    {"due to the fact that", "because"},
    {"for the purpose of", "to, or for"},
    {"the majority of", "most"},
    {"at this point in time", "now"},
    {"on a regular basis", "regularly, or how often"},
    {"commence", "begin"},
    {"commenced", "began"},
    {"terminate", "end"},
    {"terminated", "ended"},
    {"endeavour to", "try to"},
    {"endeavor to", "try to"},
    {"facilitate", "help, or make easier"},
    {"facilitated", "helped"},
    {"operationalise", "carry out"},
    {"operationalize", "carry out"},
    {"operationalised", "carried out"},
    {"operationalized", "carried out"},
    {"capacitate", "train"},
    {"leverage", "use"},
    {"herein", "here"},
    {"thereof", "of it"},
    {"therein", "in it"},
    {"aforementioned", "this, or name it again"},
    {"notwithstanding", "despite"},
    {"inter alia", "among others"},
    {"vis-à-vis", "towards"},
    {"modalities", "ways"},
    {"beneficiaries", "the people whom it is for"},
    {"sensitise", "make aware"},
    {"sensitize", "make aware"},
    {"multi-stakeholder", "of many groups"},
    {"mainstreaming of", "bringing … into"},
};

}  // namespace kept::check
