// Asks the index: `const search = await open(load, 'th'); await search({text: 'เด็ก', facets: {country: ['tha']}, offset: 0})`.
import {excerpt} from './excerpts.js';
import {same_stem} from './likeness.js';
import {clauses, name_key} from './query.js';
import {Files, beyond} from './shards.js';
import {fold} from './tokens.js';

const few = 3;             // hits: fewer, and typing errors are looked for
const common = 0.25;       // of all documents: a word that so many hold is not asked for where others are
const most_forms = 80;
const page = 10;

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
    clause.count = Math.min(...clause.slots.map(({entries}) => entries.reduce((sum, entry) => sum + entry.count, 0)));
  }

  async prepare_phrase(clause) {
    const {pieces} = clause;
    const slots = [];
    for (const piece of pieces) {
      const part = {};
      await this.prepare_run(part, piece.run ? piece : {terms: piece.terms}, false);
      if (!piece.run) part.slots = [{at: 0, entries: (await this.files.terms(piece.terms[0].key, piece.terms[0].key)).filter(({term, key}) => term === piece.terms[0].term || key === piece.terms[0].term)}];
      for (const slot of part.slots) slots.push({at: piece.at + slot.at, entries: slot.entries});
    }
    clause.slots = slots;
    clause.count = Math.min(...slots.map(({entries}) => entries.reduce((sum, entry) => sum + entry.count, 0)));
  }

  // id -> score
  async scores(clause, within = null) {
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
    const slots = clause.slots.map(({at, entries}) => ({at, entries, count: entries.reduce((sum, entry) => sum + entry.count, 0)})).sort((a, b) => a.count - b.count);
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

  // Every document that has all that is wanted and nothing that is not.
  async all(filter) {
    let found = filter;
    const wanted = [...this.wanted].sort((a, b) => a.optional - b.optional || a.count - b.count);
    const scores = new Map();
    for (const clause of wanted) {
      const own = await this.scores(clause, found);
      clause.found = own;
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

  // Documents that have a good part of what is wanted; the more, the better.
  async some(filter) {
    const wanted = this.wanted.filter(({optional}) => !optional);
    const scores = new Map(), hits = new Map();
    for (const clause of wanted) {
      for (const [id, score] of await this.scores(clause, filter)) {
        scores.set(id, (scores.get(id) ?? 0) + score);
        hits.set(id, (hits.get(id) ?? 0) + 1);
      }
    }
    const made = new Map();
    for (const [id, score] of scores) {
      const share = hits.get(id) / wanted.length;
      if (share >= 0.5) made.set(id, score * share * share);
    }
    return this.without(made);
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

// Months are counted from January 1900; `2019` and `2019-03` are read.
function months(text, end) {
  const read = /^(\d{4})(?:-(\d{2}))?/.exec(text ?? '');
  if (!read) return null;
  return (Number(read[1]) - 1900) * 12 + (read[2] ? Number(read[2]) - 1 : end ? 11 : 0);
}

class Narrowing {
  constructor(files, {facets = {}, from, to}) {
    this.files = files;
    this.chosen = new Map([...(facets instanceof Map ? facets : Object.entries(facets))].filter(([, values]) => values.length));
    this.from = months(from, false);
    this.to = months(to, true);
    this.unknown = [];
    this.sets = new Map();
  }

  async read() {
    for (const [facet, values] of this.chosen) {
      const column = await this.files.facet(facet);
      const known = values.filter((value) => column.has(value));
      for (const value of values) if (!column.has(value)) this.unknown.push({facet, value});
      if (known.length) this.sets.set(facet, new Set(known.flatMap((value) => [...column.get(value).ids])));
    }
    if (this.from === null && this.to === null) return;
    const fits = new Set();
    for (const [id, spans] of await this.files.dates())
      if (spans.some(([first, last]) => last >= (this.from ?? -Infinity) && first <= (this.to ?? Infinity))) fits.add(id);
    this.sets.set('', fits);
  }

  fits(id, except) {
    for (const [facet, ids] of this.sets) if (facet !== except && !ids.has(id)) return false;
    return true;
  }
}

// load(path): the bytes of a file below search/. Throws Trouble where the index cannot be read.
export async function open(load, language) {
  const files = await new Files(load, fold).open();

  // {count, hits: [{address, title, about, kind, language, snippet, parts}], facets, unknown, partial, instead}. `facets` of those that
  // `counts` names; with `all` and nothing asked, of every document. Texts with marks are [{text, mark}, …].
  return async function search({text = '', facets = {}, from, to, offset = 0, counts = [], all = false}) {
    const narrowing = new Narrowing(files, {facets, from, to});
    const question = new Question(files, language, text);
    await Promise.all([narrowing.read(), question.prepare()]);
    const asked = question.wanted.length > 0;
    let partial = false;
    let found = asked ? await question.all(null) : await everything(files, narrowing);
    const exact = found;
    if (asked && [...found.keys()].filter((id) => narrowing.fits(id)).length < few) {
      const {forgive} = await import('./forgive.js');
      if (await forgive(question)) found = join(exact, await question_forgiven(question));
      if (found.size < few && question.wanted.length > 1) {
        const some = await question.some(null);
        partial = found.size === 0 && some.size > 0;
        found = join(found, some);
      }
    }
    await question.reward_neighbours(found);
    const ranked = [...found].filter(([id]) => narrowing.fits(id)).sort(([a, x], [b, y]) => (exact.has(b) - exact.has(a)) || y - x || a - b);
    const shown = ranked.slice(offset, offset + page);
    const texts = await Promise.all(shown.map(([id]) => files.text(id)));
    const key = name_key(text);
    const hits = texts.map((document) => excerpt(document, question, key));
    if (offset === 0) hits.sort((a, b) => b.named - a.named);
    return {
      count: ranked.length,
      hits,
      facets: await Promise.all(counts.map((facet) => counted(files, facet, all && !asked && !narrowing.sets.size ? null : found, narrowing))),
      unknown: narrowing.unknown,
      partial,
      instead: question.wanted.flatMap(({instead}) => instead ?? []),
    };
  };
}

async function question_forgiven(question) {
  const own = question.scores.bind(question);
  question.scores = async (clause, within) => {
    const strict = await own(clause, within);
    if (!clause.loose) return strict;
    return join(strict, new Map([...clause.loose].filter(([id]) => !within || within.has(id))));
  };
  return question.all(null);
}

function join(first, second) {
  const all = new Map(first);
  for (const [id, score] of second) if (!all.has(id)) all.set(id, score);
  return all;
}

// Nothing was asked: all there is, the newest first.
async function everything(files, narrowing) {
  if (!narrowing.sets.size) return new Map();
  const dates = await files.dates();
  const sets = [...narrowing.sets.values()].sort((a, b) => a.size - b.size);
  return new Map([...sets[0]].map((id) => [id, Math.max(-1e6, ...(dates.get(id) ?? []).map(([first]) => first))]));
}

// found: null where every document counts
async function counted(files, facet, found, narrowing) {
  const values = [];
  const open = [...(found?.keys() ?? [])].filter((id) => narrowing.fits(id, facet));
  for (const [value, {label, ids}] of await files.facet(facet)) {
    let count = found ? 0 : ids.size;
    for (const id of open) if (ids.has(id)) ++count;
    values.push({value, label, count, chosen: (narrowing.chosen.get(facet) ?? []).includes(value)});
  }
  return {facet, values: values.filter(({count, chosen}) => count || chosen).sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))};
}
