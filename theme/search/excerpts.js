// What is shown of a document: where the words that were asked for stand in it.
import {name_key} from './query.js';
import {fold, tokens} from './tokens.js';

const longest = 220;  // of a snippet, in letters

// Texts are cut once, though they are looked through for one thing and another.
const cut_texts = new Map(), most_kept = 2000;
export function cut(text) {
  let made = cut_texts.get(text);
  if (made) return made;
  if (cut_texts.size >= most_kept) cut_texts.clear();
  const found = tokens(text);
  made = {found, keys: found.map(({term}) => fold(term))};
  cut_texts.set(text, made);
  return made;
}

// Where each clause stands in a text: [{start, end, clause}], in the order of the text.
export function places(text, clauses) {
  const {found, keys} = cut(text);
  const marks = [];
  clauses.forEach((clause, number) => {
    for (let i = 0; i < found.length; ++i) {
      const length = clause.forms ? (clause.terms.has(found[i].term) ? 1 : 0) : stretch(clause, keys, found, i);
      if (length) marks.push({start: found[i].start, end: found[i + length - 1].end, clause: number});
    }
  });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

// How many terms from i on are the run or phrase; 0: it is not here.
function stretch({slots, sort, pairs, open, loose, accepted}, keys, found, i) {
  if (sort === 'run') {
    const wanted = pairs.map(({key}) => key);
    const last = wanted.length - 1;
    const whole = wanted.every((key, at) => keys[i + at] === key || (at === last && (open || last === 0) && keys[i + at]?.startsWith(key)));
    const covers = found[i].run && last === 0 && keys[i] !== wanted[0] ? 1 : last + 2;
    if (whole) return Math.min(covers, run_length(found, i));
    if (!loose) return 0;
    let length = 0;
    while (length < run_length(found, i) && accepted.has(keys[i + length])) ++length;
    return length >= Math.min(2, wanted.length) ? Math.min(length + 1, run_length(found, i)) : 0;
  }
  if (!slots.length || !slots.every(({at, entries}) => entries.some(({key}) => key === keys[i + at]))) return 0;
  const end = Math.max(...slots.map(({at}) => at));
  return Math.min(found[i + end].run ? end + 2 : end + 1, found.length - i);
}

function run_length(found, i) {
  let length = 1;
  while (found[i + length]?.run && found[i + length].run === found[i].run) ++length;
  return length;
}

// The text in pieces, marked or not.
function marked(text, marks, start = 0, end = text.length) {
  const pieces = [];
  let at = start;
  for (const mark of marks) {
    const from = Math.max(mark.start, at), to = Math.min(mark.end, end);
    if (to <= from) continue;
    if (from > at) pieces.push({text: text.slice(at, from), mark: false});
    pieces.push({text: text.slice(from, to), mark: true});
    at = to;
  }
  if (at < end) pieces.push({text: text.slice(at, end), mark: false});
  return pieces;
}

// The stretch that holds most of what was asked for, cut where a word or a cluster ends.
function snippet(text, marks) {
  if (text.length <= longest) return marked(text, marks);
  let best = 0, most = -1;
  marks.forEach((mark, i) => {
    const inside = marks.slice(i).filter(({end}) => end - mark.start <= longest - 40);
    const worth = new Set(inside.map(({clause}) => clause)).size * 10 + inside.length;
    if (worth > most) most = worth, best = i;
  });
  const wanted = marks.length ? Math.max(0, marks[best].start - 40) : 0;
  const edges = [0, ...cut(text).found.map(({start}) => start), text.length];
  const start = edges.findLast((edge) => edge <= wanted) ?? 0;
  const end = edges.findLast((edge) => edge <= start + longest) || text.length;
  const pieces = marked(text, marks, start, end);
  if (start > 0) pieces.unshift({text: '… ', mark: false});
  if (end < text.length) pieces.push({text: ' …', mark: false});
  return pieces;
}

// term -> what it is worth, of a word
export const terms_of = ({forms, parted}) => new Map([...(parted ?? []).map((term) => [term, 0]), ...forms.map(({entry, score}) => [entry.term, score])]);

const shown_parts = 3;

export function excerpt([address, kind, title, about, names, language, parts], question, asked) {
  const clauses = question.wanted;
  for (const clause of clauses) if (clause.forms) clause.terms = terms_of(clause);
  const said = new Set(places(`${title} ${names}`, clauses).map(({clause}) => clause));  // of the page as a whole: no part is told by it
  const worth = clauses.map(({count, optional}, i) => (optional ? 0.1 : question.rarity(count)) * (said.has(i) ? 0.2 : 1));
  const value = (marks) => [...new Set(marks.map(({clause}) => clause))].reduce((sum, clause) => sum + worth[clause], 0);

  const slug = address.split('/').at(-2) ?? '';
  const short = name_key(slug).replace(/ \d{4}$/, '');
  const named_part = parts.find(([anchor, own]) => anchor && asked && [name_key(anchor), name_key(own), `${short} ${name_key(anchor)}`, `${name_key(slug)} ${name_key(anchor)}`].includes(asked));
  const named = asked && (name_key(title) === asked || name_key(slug) === asked || names.split(' ').some((name) => name_key(name) === asked)) ? 2 : named_part ? 1 : 0;

  const judged = parts.map(([anchor, own, text]) => {
    const heads = places(own, clauses), marks = places(text, clauses);
    return {anchor, own, text, heads, marks, worth: value([...heads, ...marks, ...places(anchor === own ? '' : anchor, clauses)]) + 0.01 * Math.min(marks.length, 9)};
  });
  const with_title = value(places(title, clauses));
  let best = judged.reduce((a, b) => (b.worth > (a?.worth ?? 0) ? b : a), null);
  if (named_part) best = judged.find(({anchor}) => anchor === named_part[0]);
  best ??= judged.find(({text}) => text) ?? null;
  const links = judged.filter((part) => part.anchor && part.worth > 0 && (part === best || part.worth >= Math.max(0.9 * best.worth, 0.5 * with_title)))
    .sort((a, b) => (b === best) - (a === best) || b.worth - a.worth).slice(0, shown_parts);
  return {
    address, kind, about, language, named,
    title: marked(title, places(title, clauses)),
    snippet: best ? snippet(best.text || best.own, best.text ? best.marks : best.heads) : [],
    parts: links.map(({anchor, own, heads}) => ({anchor, title: marked(own, heads)})),
  };
}
