// What was typed, as clauses: words, stretches of a script without blanks, phrases in quotes; each may be excluded by `-`.
import {fold, tokens} from './tokens.js';

const as_terms = (list) => list.map(({term}) => ({term, key: fold(term)}));

// [{sort: word | run | phrase, terms, without, open}]; open: the last, perhaps not typed to its end. What stands in a run: its pairs,
// and `last`, the cluster that ends it.
export function clauses(typed) {
  const text = typed.normalize('NFC').replace(/[“”„«»]/g, '"').slice(0, 300);
  const made = [];
  for (const [, minus, quoted, plain] of text.matchAll(/(?<=^|\s)([-−–]?)(?:"([^"]*)"?|(\S+))/g)) {
    const found = tokens(quoted ?? plain);
    const without = minus !== '';
    if (quoted !== undefined) {
      if (found.length) made.push({sort: 'phrase', pieces: pieces(found), without});
      continue;
    }
    for (const piece of pieces(found)) made.push({sort: piece.run ? 'run' : 'word', pieces: [piece], without});
  }
  const last = made.at(-1);
  if (last && !last.without && last.sort !== 'phrase' && !/["\s.,;:!?)]$/.test(text)) last.open = true;
  return made.slice(0, 24);
}

// Words one by one, runs as a whole: each with its place among the terms.
function pieces(found) {
  const made = [];
  for (const [at, token] of found.entries()) {
    if (token.run && made.at(-1)?.run === token.run) made.at(-1).terms.push(...as_terms([token]));
    else made.push({run: token.run, at, terms: as_terms([token])});
  }
  return made;
}

export const name_key = (text) => tokens(text.normalize('NFC')).map(({term}) => fold(term)).join(' ');
