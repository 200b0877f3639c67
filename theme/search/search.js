// Asks the index: `const search = await open(load, 'th'); await search({text: 'เด็ก', facets: {country: ['tha']}, offset: 0})`.
import {excerpt} from './excerpts.js';
import {same_stem} from './likeness.js';
import {clauses, name_key} from './query.js';
import {Files, Trouble, beyond} from './shards.js';
import {fold} from './tokens.js';

const few = 3;             // hits: fewer, and typing errors are looked for
const common = 0.25;       // of all documents: a word that so many hold is not asked for where others are
const most_forms = 80;
const page = 10;
export const few_enough = 12;  // documents to be read themselves, rather than long lists
const most_read = 8192;    // entries of long lists in one question
const scarce = 1000;       // a word that so few hold tells which parts of other lists are needed

const entries_of = ({forms, slots}) => forms?.map(({entry}) => entry) ?? slots.flatMap(({entries}) => entries);
const held = (entries) => entries.reduce((sum, {count}) => sum + count, 0);
const best_first = ([a, x], [b, y]) => y - x || a - b;

class Question {
  constructor(files, language, typed) {
    this.files = files;
    this.language = language;
    this.documents = files.root.documents;
    this.clauses = clauses(typed);
    this.typed = typed;
  }

  rarity(count) { return Math.log(1 + (this.documents - count + 0.5) / (count + 0.5)); }

  async prepare() {
    await Promise.all(this.clauses.map((clause) => (clause.sort === 'word' ? this.prepare_word(clause) : clause.sort === 'run' ? this.prepare_run(clause, clause.pieces[0], clause.open) : this.prepare_phrase(clause))));
    for (const clause of this.clauses) clause.optional = clause.count > common * this.documents && this.documents > 50;
    if (this.wanted.every(({optional}) => optional)) for (const clause of this.wanted) clause.optional = false;
  }

  get wanted() { return this.clauses.filter(({without}) => !without); }

  // The terms by which a word may be meant, each with what it is worth.
  async prepare_word(clause) {
    const {term, key} = clause.pieces[0].terms[0];
    clause.key = key;
    const open = clause.open && key.length > 1;
    const stem = key.slice(0, Math.max(4, key.length - 4));
    const entries = key.length > 4 || open ? await this.files.terms(open && key.length < 4 ? key : stem.length < 4 ? key : stem, (open && key.length < 4 ? key : stem) + beyond, 2) : [];
    const own = entries.some((entry) => entry.key === key) ? entries : [...entries, ...(await this.files.terms(key, key)).filter((entry) => entry.key === key)];
    clause.forms = [];
    for (const entry of new Map(own.map((one) => [one.term, one])).values()) {
      const worth = entry.term === term ? 1 : entry.key === key ? (term === key ? 0.9 : 0.5)
        : clause.without ? 0 : same_stem(entry.key, key, this.language) ? 0.6 : open && entry.key.startsWith(key) ? 0.5 : 0;
      if (worth) clause.forms.push({entry, worth});
    }
    clause.forms.sort((a, b) => b.worth - a.worth || b.entry.count - a.entry.count);
    clause.forms.length = Math.min(clause.forms.length, most_forms);
    this.weigh(clause);
  }

  weigh(clause) {
    clause.count = clause.forms.reduce((most, {entry, worth}) => (worth > 0.45 ? Math.max(most, entry.count) : most), 0);
    for (const form of clause.forms) form.score = form.worth * Math.min(this.rarity(form.entry.count), clause.count ? this.rarity(clause.count) : Infinity) / 255;
  }

  // Every second pair of clusters covers a run; the last may be open.
  async prepare_run(clause, {terms}, open) {
    const pairs = terms.length === 1 ? terms : terms.slice(0, -1);
    clause.pairs = pairs;
    clause.steps = [];
    for (let i = 0; i < pairs.length; i += 2) clause.steps.push(i);
    if (clause.steps.at(-1) !== pairs.length - 1) clause.steps.push(pairs.length - 1);
    const single = terms.length === 1;
    clause.slots = await Promise.all(clause.steps.map(async (at) => {
      const {key} = pairs[at];
      const last = at === pairs.length - 1 && (open || single);
      const entries = await this.files.terms(key, last ? key + beyond : key, 2);
      return {at, entries: entries.filter((entry) => entry.key === key || (last && entry.key.startsWith(key)))};
    }));
    clause.count = Math.min(...clause.slots.map(({entries}) => held(entries)));
  }

  async prepare_phrase(clause) {
    const {pieces} = clause;
    const slots = [];
    for (const piece of pieces) {
      const part = {};
      const [{term, key}] = piece.terms;
      if (piece.run) await this.prepare_run(part, piece, false);
      else part.slots = [{at: 0, entries: (await this.files.terms(key, key)).filter((entry) => entry.term === term || entry.key === term)}];
      for (const slot of part.slots) slots.push({at: piece.at + slot.at, entries: slot.entries});
    }
    clause.slots = slots;
    clause.count = Math.min(...slots.map(({entries}) => held(entries)));
  }

  // How many entries of lists would have to be read.
  get cost() {
    const wanted = this.wanted.filter(({optional}) => !optional);
    if (wanted.some(({count}) => count < scarce)) return 0;
    return held(wanted.flatMap(entries_of));
  }

  // id -> score
  async scores(clause, within = null) {
    const entries = entries_of(clause);
    if (within?.size <= few_enough && entries.some(({blocks}) => blocks)) return (await vast()).scores_in_texts(this, clause, within);
    if (clause.forms) return this.scores_of_word(clause, within);
    return this.scores_in_order(clause, within);
  }

  async scores_of_word(clause, within) {
    const found = new Map();
    const lists = await Promise.all(clause.forms.map(({entry}) => this.files.list(entry, within)));
    clause.forms.forEach(({score}, i) => {
      const {ids, impacts} = lists[i];
      for (let k = 0; k < ids.length; ++k) {
        const id = ids[k];
        if (within && !within.has(id)) continue;
        const value = score * impacts[k];
        if (value > (found.get(id) ?? 0)) found.set(id, value);
      }
    });
    return found;
  }

  // Terms that stand one after the other, at the distances that they have in what was typed.
  async scores_in_order(clause, within) {
    const slots = clause.slots.map(({at, entries}) => ({at, entries, count: held(entries)})).sort((a, b) => a.count - b.count);
    let found = within;
    const scores = new Map();
    for (const {entries, count} of slots) {  // documents that hold them all
      const lists = await Promise.all(entries.map((entry) => this.files.list(entry, found)));
      const here = new Map();
      for (const {ids, impacts} of lists)
        ids.forEach((id, k) => (!found || found.has(id)) && here.set(id, Math.max(here.get(id) ?? 0, impacts[k])));
      const rarity = this.rarity(count) / 255 / slots.length;
      for (const [id, impact] of here) scores.set(id, (scores.get(id) ?? 0) + rarity * impact);
      found = here;
      if (!found.size) return new Map();
    }
    const fits = slots.length > 1 ? await this.in_order(slots, found) : found;
    const boost = 1 + 0.15 * (slots.length - 1);
    return new Map([...fits.keys()].map((id) => [id, scores.get(id) * boost]));
  }

  async in_order(slots, within) {
    let starts = null;  // id -> where the whole may begin
    for (const {at, entries} of slots) {
      const places = await Promise.all(entries.map((entry) => this.files.places(entry, within)));
      if (places.includes(null)) continue;
      const here = new Map();
      for (const map of places)
        for (const [id, list] of map) {
          const own = here.get(id) ?? here.set(id, new Set()).get(id);
          for (const place of list) if (!starts || starts.get(id)?.has(place - at)) own.add(place - at);
        }
      starts = new Map([...here].filter(([id, own]) => own.size && (!starts || starts.has(id))));
      if (!starts.size) return starts;
    }
    return starts ?? within;
  }

  // What nearly all hold makes a difference only among those that stand first already.
  best_of(found, scores) { return new Map([...scores].filter(([id]) => found.has(id)).sort(best_first).slice(0, few_enough)); }

  // Every document that has all that is wanted and nothing that is not.
  async all(filter) {
    let found = filter;
    const wanted = [...this.wanted].sort((a, b) => a.optional - b.optional || a.count - b.count);
    const scores = new Map();
    for (const clause of wanted) {
      const own = await this.scores(clause, clause.optional && entries_of(clause).some(({blocks}) => blocks) ? this.best_of(found, scores) : found);
      for (const [id, score] of own) scores.set(id, (scores.get(id) ?? 0) + score);
      if (clause.optional) continue;
      found = own;
      if (!found.size) break;
    }
    const made = new Map();
    for (const id of found?.keys() ?? []) made.set(id, scores.get(id) ?? 0);
    return this.without(made);
  }

  async without(found) {
    for (const clause of this.clauses) {
      if (!clause.without || !found.size) continue;
      const banned = await this.scores(clause, found);
      for (const id of banned.keys()) found.delete(id);
    }
    return found;
  }

  // Words that stand side by side as they were typed count for more.
  async reward_neighbours(found) {
    const wanted = this.wanted;
    for (let i = 0; i + 1 < wanted.length; ++i) {
      const pair = [wanted[i], wanted[i + 1]];
      if (pair.some((clause) => !clause.forms?.length || clause.forms[0].entry.blocks || !clause.forms[0].entry.placed)) continue;
      const near = await this.in_order(pair.map((clause, at) => ({at, entries: clause.forms.filter(({entry}) => !entry.blocks && entry.placed).slice(0, 4).map(({entry}) => entry)})), found);
      const reward = 0.4 * Math.min(...pair.map((clause) => clause.forms[0].score)) * 255;
      for (const id of near.keys()) found.set(id, found.get(id) + reward);
    }
  }
}

// load(path): the bytes of a file below search/. Throws Trouble where the index cannot be read.
export async function open(load, language) {
  const files = await new Files(load, fold).open();

  // {count, about, hits: [{address, title, about, kind, language, snippet, parts}], facets, unknown, partial, instead}. `facets` of those that
  // `counts` names; with `all` and nothing asked, of every document. `about`: the count is an estimate. Texts with marks are [{text, mark}, …].
  return async function search({text = '', facets = {}, from, to, offset = 0, counts = [], all = false}) {
    const question = new Question(files, language, text);
    const chosen = new Map(facets instanceof Map ? facets : Object.entries(facets));
    const narrows = from || to || counts.length || chosen.size;
    const [narrowing] = await Promise.all([narrows ? fetched(import('./narrow.js')).then(({narrow}) => narrow(files, chosen, from, to)) : null, question.prepare()]);
    const asked = question.wanted.length > 0;
    let partial = false, found, about;
    if (!narrowing && question.cost > most_read) {
      ({found, count: about} = await (await vast()).sampled(question, most_read));
    }
    if (about === undefined || found.size < offset + page) {
      about = undefined;
      found = asked ? await question.all(null) : (await narrowing?.everything()) ?? new Map();
    }
    const exact = found;
    if (asked && found.size < few) {
      const {forgive} = await fetched(import('./forgive.js'));
      ({found, partial} = await forgive(question, exact, few));
    }
    await question.reward_neighbours(found);
    const ranked = [...found].filter(([id]) => !narrowing || narrowing.fits(id)).sort((one, other) => (exact.has(other[0]) - exact.has(one[0])) || best_first(one, other));
    const texts = await Promise.all(ranked.slice(offset, offset + page).map(([id]) => files.text(id)));
    const key = name_key(text);
    const hits = texts.map((document) => excerpt(document, question, key));
    if (offset === 0) hits.sort((a, b) => b.named - a.named);
    return {
      count: about ?? ranked.length,
      about: about !== undefined,
      hits,
      facets: await Promise.all(counts.map((facet) => narrowing.counted(facet, all && !asked && !narrowing.sets.size ? null : found))),
      unknown: narrowing?.unknown ?? [],
      partial,
      instead: question.wanted.flatMap(({instead}) => instead ?? []),
    };
  };
}

// Of this program what is needed later.
const fetched = (module) => module.catch(() => { throw new Trouble('missing'); });
const vast = () => fetched(import('./vast.js'));
