// Typing errors: looked for, and this file fetched, only where hits are few.
import {same_stem} from './likeness.js';
import {beyond} from './shards.js';

const most_forms = 80;

// Looks again, for fewer hits than `few` were found: by words that look like those typed, then by some of them only.
export async function forgive(question, exact, few) {
  let found = exact;
  if (await take_for_meant(question)) found = join(exact, await all_forgiven(question));
  if (found.size >= few || question.wanted.length < 2) return {found, partial: false};
  const some = await some_of(question);
  return {found: join(found, some), partial: found.size === 0 && some.size > 0};
}

async function all_forgiven(question) {
  const own = question.scores.bind(question);
  question.scores = async (clause, within) => {
    const strict = await own(clause, within);
    if (!clause.loose) return strict;
    return join(strict, new Map([...clause.loose].filter(([id]) => !within || within.has(id))));
  };
  return question.all(null);
}

// Documents that have a good part of what is wanted; the more, the better.
async function some_of(question) {
  const wanted = question.wanted.filter(({optional}) => !optional);
  const scores = new Map(), hits = new Map();
  for (const clause of wanted) {
    for (const [id, score] of await question.scores(clause)) {
      scores.set(id, (scores.get(id) ?? 0) + score);
      hits.set(id, (hits.get(id) ?? 0) + 1);
    }
  }
  const made = new Map();
  for (const [id, score] of scores) {
    const share = hits.get(id) / wanted.length;
    if (share >= 0.5) made.set(id, score * share * share);
  }
  return question.without(made);
}

// Takes what looks like the words typed for what was meant. True where something was found.
async function take_for_meant(question) {
  const done = await Promise.all(question.wanted.map((clause) => (clause.forms ? forgive_word(question, clause) : clause.sort === 'run' ? forgive_run(question, clause) : false)));
  return done.includes(true);
}

async function forgive_word(question, clause) {
  const {key} = clause;
  const most = errors_forgiven(key);
  if (!most || clause.forms.some(({worth, entry}) => worth >= 0.6 && entry.count > 1)) return false;
  const known = new Set(clause.forms.map(({entry}) => entry.term));
  for (const root of roots(key, question.language))
    for (const entry of await question.files.terms(root, root + beyond, 2))
      if (!known.has(entry.term) && same_stem(entry.key, root, question.language)) clause.forms.push({entry, worth: 0.4});
  let near = [];
  for (const letters of [1, 2, 3]) {
    const start = key.slice(0, letters);
    const shards = await question.files.shards_between(start, start + beyond);
    if (letters < 3 && shards.length > 8) continue;
    near = await question.files.terms(start, start + beyond, 8);
    break;
  }
  const exact = clause.forms.some(({worth}) => worth >= 0.5);
  if (!exact) await part_word(question, clause, near);
  for (const entry of near) {
    if (known.has(entry.term) || /\d/.test(entry.key)) continue;
    const far = distance(key, entry.key, most);
    const opened = clause.open && far > most ? distance(key, entry.key.slice(0, key.length), 1) : most + 1;
    if (far <= most) clause.forms.push({entry, worth: far === 1 ? 0.4 : 0.25, meant: !exact});
    else if (opened <= 1 && key.length > 4) clause.forms.push({entry, worth: 0.3});
  }
  clause.forms.sort((a, b) => b.worth - a.worth || b.entry.count - a.entry.count);
  clause.forms.length = Math.min(clause.forms.length, most_forms);
  if (!exact && clause.forms.length) {
    const best = clause.forms.find(({meant}) => meant);
    if (best) clause.instead = {typed: clause.pieces[0].terms[0].term, meant: best.entry.term};
    clause.count = Math.max(...clause.forms.map(({entry}) => entry.count));
    for (const form of clause.forms) form.score = form.worth * question.rarity(form.entry.count) / 255;
  } else {
    question.weigh(clause);
  }
  return clause.forms.length > known.size || clause.loose !== undefined;
}

// Two words that were typed as one: tagapagalaga for tagapag-alaga.
async function part_word(question, clause, near) {
  const firsts = near.filter(({key}) => key.length > 2 && key.length < clause.key.length - 2 && clause.key.startsWith(key));
  for (const first of firsts.sort((a, b) => b.count - a.count).slice(0, 4)) {
    const rest = clause.key.slice(first.key.length);
    const entries = (await question.files.terms(rest, rest)).filter(({key}) => key === rest);
    if (!entries.length) continue;
    const found = await question.scores_in_order({slots: [{at: 0, entries: [first]}, {at: 1, entries}]}, null);
    if (found.size) clause.loose = join(clause.loose ?? new Map(), found), clause.parted = [first.term, ...entries.map(({term}) => term)];
  }
}

// A run is forgiven where a good part of its pairs stands together.
async function forgive_run(question, clause) {
  const {pairs} = clause;
  const found = new Map();  // id -> {pairs, offsets}
  const accepted = new Set();
  const lists = await Promise.all(pairs.map(async ({key}, at) => {
    const last = at === pairs.length - 1 && clause.open;
    let entries = (await question.files.terms(key, last ? key + beyond : key, 2)).filter((entry) => entry.key === key || (last && entry.key.startsWith(key)));
    if (!entries.length) entries = await near_pairs(question, key);
    for (const entry of entries) accepted.add(entry.key);
    return Promise.all(entries.map(async (entry) => ({at, entry, list: await question.files.list(entry), places: await question.files.places(entry)})));
  }));
  for (const {at, entry, list, places} of lists.flat()) {
    const rarity = question.rarity(entry.count) / 255;
    list.ids.forEach((id, k) => {
      const own = found.get(id) ?? found.set(id, {pairs: new Map(), offsets: new Map()}).get(id);
      own.pairs.set(at, Math.max(own.pairs.get(at) ?? 0, rarity * list.impacts[k]));
      for (const place of places?.get(id) ?? []) {
        const from = place - at;
        (own.offsets.get(from) ?? own.offsets.set(from, new Set()).get(from)).add(at);
      }
    });
  }
  const all = pairs.length;
  const scores = new Map();
  for (const [id, {pairs: held, offsets}] of found) {
    let together = 0;
    for (const [from, own] of offsets) together = Math.max(together, new Set([...own, ...(offsets.get(from + 1) ?? []), ...(offsets.get(from - 1) ?? [])]).size);
    const share = Math.max(together, 0.75 * held.size) / all;
    if (share < (all < 4 ? 0.34 : 0.5) || (together < 2 && all > 3)) continue;
    scores.set(id, [...held.values()].reduce((sum, score) => sum + score, 0) / all * share * share);
  }
  clause.accepted = accepted;
  const best = Math.max(0, ...scores.values());
  clause.loose = new Map([...scores].filter(([, score]) => score > 0.3 * best));
  clause.before = clause.count;
  clause.count = clause.loose.size;
  return clause.loose.size > 0;
}

// Pairs of clusters with one sign wrong, missing or too many.
async function near_pairs(question, key) {
  const letters = Array.from(key);
  if (letters.length < 3) return [];
  const start = letters[0];
  const near = await question.files.terms(start, start + beyond, 6);
  return near.filter((entry) => distance(letters, Array.from(entry.key), 1) === 1);
}

function join(first, second) {
  const all = new Map(first);
  for (const [id, score] of second) if (!all.has(id)) all.set(id, score);
  return all;
}

// What a word of Indonesian or Malay may begin with, and what remains: menahan -> tahan, mencatat -> catat.
const prefixes = [['meng', ''], ['meny', 's'], ['mem', ''], ['mem', 'p'], ['men', ''], ['men', 't'], ['me', ''], ['peng', ''], ['peny', 's'], ['pem', ''], ['pem', 'p'],
  ['pen', ''], ['pen', 't'], ['per', ''], ['pe', ''], ['ber', ''], ['di', ''], ['ter', ''], ['ke', ''], ['se', '']];
function roots(word, language) {
  if (language !== 'id' && language !== 'ms') return [];
  const bare = word.replace(/(an|kan|i|nya)$/, '');
  return [...new Set([word, bare].flatMap((form) => prefixes.filter(([start]) => form.startsWith(start) && form.length - start.length >= 4).map(([start, put]) => put + form.slice(start.length))))].filter((root) => root.length >= 4);
}

// Letters wrong, missing, too many or swapped, up to `most`; else more than that.
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older = [], old = Array.from({length: b.length + 1}, (_, i) => i);
  for (let i = 1; i <= a.length; ++i) {
    const row = [i];
    for (let j = 1; j <= b.length; ++j) {
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    older = old, old = row;
  }
  return old[b.length];
}
const errors_forgiven = (word) => (/\d/.test(word) || word.length < 3 ? 0 : word.length < 7 ? 1 : 2);
