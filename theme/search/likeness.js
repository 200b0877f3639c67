// Which words are forms of another.
const english = /^e?r?(|s|es|ed|ing|ings|e|er|ers|or|ors|y|ies|ied|ion|ions|ation|ations|ment|ments|ness|al|ly|ive|ives)$/;
const malay = /^(|an|kan|i|nya|lah|kah|annya|kannya)$/;
const endings = {id: malay, ms: malay, vi: /^$/, fil: /^(|ng|g|an|in|han|hin)$/};

const common = (a, b) => {
  let i = 0;
  while (i < a.length && a[i] === b[i]) ++i;
  return i;
};

// registering, registration; penahanan, penahan
export function same_stem(a, b, language) {
  const shared = common(a, b);
  if (shared < 4 || shared < 0.5 * Math.min(a.length, b.length)) return false;
  const fits = endings[language] ?? english;
  return fits.test(a.slice(shared)) && fits.test(b.slice(shared));
}
