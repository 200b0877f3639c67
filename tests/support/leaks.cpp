// Leaks that are not ours. libgit2 1.5 forgets the match data of its regular expressions when a revision is looked up
// that does not exist.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libpcre2\n"; }
