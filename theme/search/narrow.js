// Narrowing down: by facets and dates, and how many results each value of a facet would leave. Fetched only where a reader does so.
import {utf8} from './shards.js';

function read_facet(numbers) {
  const word = () => utf8.decode(numbers.take(numbers.next()));
  const values = new Map();
  for (let left = numbers.next(); left > 0; --left) {
    const value = word(), label = word(), ids = new Set();
    for (let rest = numbers.next(), id = 0; rest > 0; --rest) ids.add(id += numbers.next());
    values.set(value, {label, ids});
  }
  return values;
}

// id -> [[first month, last month], …], counted from January 1900
function read_dates(numbers) {
  const dates = new Map();
  for (let left = numbers.next(), id = 0; left > 0; --left) {
    id += numbers.next();
    dates.set(id, Array.from({length: numbers.next()}, () => {
      const zigzag = numbers.next(), first = zigzag % 2 ? -(zigzag + 1) / 2 : zigzag / 2;
      return [first, first + numbers.next()];
    }));
  }
  return dates;
}

// `2019` and `2019-03` are read; whole years to their end.
function months(text, end) {
  const read = /^(\d{4})(?:-(\d{2}))?/.exec(text ?? '');
  if (!read) return null;
  return (Number(read[1]) - 1900) * 12 + (read[2] ? Number(read[2]) - 1 : end ? 11 : 0);
}

class Narrowing {
  constructor(files, chosen, from, to) {
    this.files = files;
    this.chosen = new Map([...chosen].filter(([, values]) => values.length));
    this.from = months(from, false);
    this.to = months(to, true);
    this.unknown = [];
    this.sets = new Map();  // facet, '' for dates -> the ids that fit
  }

  // value -> {label, ids}
  facet(facet) { return this.files.column(this.files.root.facets.find(([name]) => name === facet)?.[1], read_facet); }
  dates() { return this.files.column(this.files.root.dates, read_dates); }

  async read() {
    for (const [facet, values] of this.chosen) {
      const column = await this.facet(facet);
      const known = values.filter((value) => column.has(value));
      for (const value of values) if (!column.has(value)) this.unknown.push({facet, value});
      if (known.length) this.sets.set(facet, new Set(known.flatMap((value) => [...column.get(value).ids])));
    }
    if (this.from !== null || this.to !== null) {
      const fits = new Set();
      for (const [id, spans] of await this.dates())
        if (spans.some(([first, last]) => last >= (this.from ?? -Infinity) && first <= (this.to ?? Infinity))) fits.add(id);
      this.sets.set('', fits);
    }
    return this;
  }

  fits(id, except) {
    for (const [facet, ids] of this.sets) if (facet !== except && !ids.has(id)) return false;
    return true;
  }

  // Where nothing is asked: all there is, the newest first.
  async everything() {
    if (!this.sets.size) return new Map();
    const dates = await this.dates();
    const [smallest] = [...this.sets.values()].sort((a, b) => a.size - b.size);
    return new Map([...smallest].map((id) => [id, Math.max(-1e6, ...(dates.get(id) ?? []).map(([first]) => first))]));
  }

  // How many of `found` each value would leave if nothing of its facet were chosen; `found` null: of all documents.
  async counted(facet, found) {
    const values = [];
    const open = [...(found?.keys() ?? [])].filter((id) => this.fits(id, facet));
    for (const [value, {label, ids}] of await this.facet(facet)) {
      let count = found ? 0 : ids.size;
      for (const id of open) if (ids.has(id)) ++count;
      values.push({value, label, count, chosen: (this.chosen.get(facet) ?? []).includes(value)});
    }
    return {facet, values: values.filter(({count, chosen}) => count || chosen).sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))};
  }
}

// chosen: facet -> values; from, to: nothing, a year or a month.
export const narrow = (files, chosen, from, to) => new Narrowing(files, chosen, from, to).read();

const most_values = 60;

// The values of a facet as links in its box, each with how many results it would leave. The one that has the focus keeps it.
export function show_values(box, values, address_of) {
  const list = box.querySelector('ul');
  const held = list.contains(document.activeElement) ? document.activeElement.dataset.value : undefined;
  list.replaceChildren(...values.slice(0, most_values).map(({value, label, count, chosen}) => {
    const item = document.createElement('li'), link = document.createElement('a'), number = document.createElement('span');
    link.href = address_of(value);
    link.textContent = label;
    link.dataset.value = value;
    if (chosen) link.setAttribute('aria-current', 'true');
    number.className = 'filter-count';
    number.textContent = count;
    item.append(link, ' ', number);
    return item;
  }));
  if (held !== undefined) ([...list.querySelectorAll('a')].find(({dataset}) => dataset.value === held) ?? box.firstElementChild).focus();
}
