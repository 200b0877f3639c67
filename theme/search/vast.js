// What very many documents hold. Lists as long as that are not read to their end: a slice of all documents, as good as drawn by lot
// since their numbers come from a hash, tells how many there are; the best of each list stand by themselves. Both are shown.
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
    const own = await question.scores_in_texts(clause, read);
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
