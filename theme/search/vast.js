// What very many documents hold. Lists as long as that are not read to their end: a slice of all documents, as good as drawn by lot
// since their numbers come from a hash, tells how many there are; the best of each list stand by themselves. Both are shown.
import {cut, places, terms_of} from './excerpts.js';
import {few_enough} from './search.js';

// Documents whose numbers are below a limit. `keys`: one in each block at least.
class Slice {
  constructor(limit, room) {
    this.limit = limit;
    this.step = Math.max(1, room >> 12);
    this.size = Infinity;
  }
  has(id) { return id < this.limit; }
  * keys() { for (let id = 0; id < this.limit; id += this.step) yield id; }
}

// {found: id -> score, count}. `most`: entries of lists that may be read.
export async function sampled(question, most) {
  const {room} = question.files.root;
  let limit = room;
  for (let cost = question.cost; cost > most; cost /= 2) limit /= 2;
  const [found, best] = await Promise.all([question.all(new Slice(limit, room)), best_of_all(question)]);
  const count = Math.round(found.size * room / limit);
  for (const [id, score] of best) found.set(id, score);
  return {found, count: Math.max(count, found.size)};
}

// Those that stand among the best of all that is wanted; where they are few, of the others the best are read.
async function best_of_all(question) {
  const wanted = question.wanted.filter(({optional}) => !optional);
  const all = new Map();  // id -> {score, held}
  for (const own of await Promise.all(wanted.map((clause) => (clause.forms ? best_of_word(question, clause) : best_in_order(question, clause)))))
    for (const [id, score] of own) {
      const {score: sum, held} = all.get(id) ?? {score: 0, held: 0};
      all.set(id, {score: sum + score, held: held + 1});
    }
  const sorted = [...all].sort(([a, x], [b, y]) => y.held - x.held || y.score - x.score || a - b);
  const sure = wanted.every(({forms}) => forms) ? sorted.filter(([, {held}]) => held === wanted.length).map(([id, {score}]) => [id, score]) : [];
  if (sure.length >= few_enough) return question.without(new Map(sure));
  let read = new Map(sorted.slice(0, few_enough).map(([id]) => [id, 0]));
  for (const clause of wanted) {
    const own = await scores_in_texts(question, clause, read);
    read = new Map([...own].map(([id, score]) => [id, read.get(id) + score]));
  }
  return question.without(new Map([...read, ...sure]));
}

async function best_of_word({files}, {forms}) {
  const made = new Map();
  for (const [{ids, impacts}, {score}] of await Promise.all(forms.map(async (form) => [await files.best(form.entry), form])))
    ids.forEach((id, i) => made.set(id, Math.max(made.get(id) ?? 0, score * impacts[i])));
  return made;
}

// Whether they stand in order is not known yet.
async function best_in_order(question, {slots}) {
  let made = null;
  for (const {entries} of slots) {
    const own = await best_of_word(question, {forms: entries.map((entry) => ({entry, score: question.rarity(entry.count) / 255 / slots.length}))});
    made = made ? new Map([...own].filter(([id]) => made.has(id)).map(([id, score]) => [id, score + made.get(id)])) : own;
  }
  return made;
}

// Where few documents are left, what they hold of a clause is read in their texts, most of which will be shown.
export async function scores_in_texts(question, clause, within) {
  const impacts = await Promise.all([...within.keys()].map(async (id) => [id, impact_in(await question.files.text(id), clause, question.files.root.usual)]));
  const rarity = clause.forms ? 1 : question.rarity(clause.count);
  return new Map(impacts.filter(([, impact]) => impact).map(([id, impact]) => [id, impact * rarity]));
}

// How much a clause counts in a document, as the index weighs it (see generator/search/gathering.cpp and lists.cpp): words by what
// they are worth, else 0 to 1. 0: it is not there.
function impact_in([, , title, about, names, , parts, involved], clause, usual) {
  if (clause.forms) clause.terms = terms_of(clause);
  let weight = 0, length = 0, worth = clause.forms ? 0 : 1;
  const read = (text, each) => {
    const {found} = cut(text);
    length += found.length;
    const marks = places(text, [clause]);
    weight += marks.length * each;
    if (clause.forms) for (const {start} of marks) worth = Math.max(worth, 255 * clause.terms.get(found.find((token) => token.start === start).term));
  };
  read(title, 6 + 18 / Math.max(1, cut(title).found.length));
  read(names, 5);
  read(involved, 3);
  read(about, 1);
  for (const [anchor, own, text] of parts) read(anchor === own ? '' : anchor, 5), read(own, 3), read(text, 1);
  return worth * weight / (weight + 1.2 * (0.4 + 0.6 * length / usual));
}
