#include "prose.h"

#include "text.h"
#include "words.h"

namespace kept::bench {

std::string place(Random& random) {
  std::string name;
  for (int left = random.between(2, 4); left > 0; --left) name += random.pick(syllables);
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

std::string sentence(Random& random) {
  Text text;
  text << random.pick(actors);
  if (random.chance(25)) text << " of " << place(random);
  text << " " << random.pick(deeds) << " " << random.pick(things);
  if (random.chance(30)) text << " for " << random.between(6, 4000) << " children";
  if (random.chance(30)) text << " in " << place(random);
  if (random.chance(60)) text << " " << random.pick(circumstances);
  text << ".";
  return text.written;
}

std::string paragraph(Random& random, int sentences) {
  Text text;
  text << sentence(random);
  while (--sentences > 0) text << " " << sentence(random);
  return text.written;
}

std::string bullets(Random& random, int items) {
  Text text;
  while (items-- > 0)
    text << "* **" << place(random) << "** " << random.pick(deeds) << " " << random.pick(things) << "\n";
  return text.written;
}

std::string table(Random& random, int rows) {
  Text text;
  text << "| Place | Children | Share |\n| --- | ---: | ---: |\n";
  while (rows-- > 0)
    text << "| " << place(random) << " | " << random.between(3, 900) << " | " << random.between(1, 99) << " % |\n";
  return text.written;
}

}  // namespace kept::bench
