// The index as files, fetched when they are needed and then kept. What is in them is told in generator/search/shards.h and columns.h.
export class Trouble extends Error {}

async function inflated(...bytes) {
  const stream = new Blob(bytes).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export class Numbers {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  get done() { return this.at >= this.bytes.length; }
  next() {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      if (this.at >= this.bytes.length) throw new Trouble('torn');
      const byte = this.bytes[this.at++];
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  }
  take(length) {
    if (this.at + length > this.bytes.length) throw new Trouble('torn');
    return this.bytes.subarray(this.at, this.at += length);
  }
}

const utf8 = new TextDecoder();
const signs = 'abcdefghijklmnopqrstuvwxyz234567';

function name_of(digest) {
  let all = 0n, name = '';
  for (const byte of digest) all = all << 8n | BigInt(byte);
  for (let shift = 35n; shift >= 0n; shift -= 5n) name += signs[Number(all >> shift & 31n)];
  return name;
}

// As the index sorts: by code points, which is not how JavaScript compares the rare letters beyond 16 bits.
const order = (text) => text.replace(/[\ud800-\uffff]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) >= 0xe000 ? unit.charCodeAt(0) - 0x800 : unit.charCodeAt(0) + 0x2000));
export const before = (a, b) => order(a) < order(b);
export const beyond = '\u{10ffff}';

// The last that does not begin after the key; -1: all do.
function last_before(entrances, key) {
  let low = 0, high = entrances.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(key, entrances[middle][0])) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

function between(entrances, from, to) {
  const first = Math.max(last_before(entrances, from), 0);
  return entrances.slice(first, Math.max(last_before(entrances, to), first) + 1);
}

export class Files {
  // load(path): the bytes of a file below search/, as an ArrayBuffer or Uint8Array.
  constructor(load, fold) {
    this.load = load;
    this.fold = fold;
    this.kept = new Map();
  }

  async open() {
    try {
      this.root = JSON.parse(utf8.decode(await this.load('index.json')));
    } catch {
      throw new Trouble('missing');
    }
    if (this.root.kept !== 1) throw new Trouble('torn');
    return this;
  }

  // A deflated file, read once.
  once(path, read) { return this.fetched(path, async (bytes) => read(await inflated(bytes))); }

  // A file as it is, read once. One that could not be read is asked for again the next time.
  fetched(path, read) {
    if (!this.kept.has(path)) {
      const made = (async () => {
        let bytes;
        try {
          bytes = await this.load(path);
        } catch {
          throw new Trouble('missing');
        }
        try {
          return await read(bytes);
        } catch {
          throw new Trouble('torn');
        }
      })();
      made.catch(() => this.kept.delete(path));
      this.kept.set(path, made);
    }
    return this.kept.get(path);
  }

  async shards_between(from, to) {
    if (this.root.shards) return between(this.root.shards, from, to);
    const branches = await Promise.all(between(this.root.branches, from, to).map(([, name]) => this.once(`terms/${name}.bin`, (bytes) => JSON.parse(utf8.decode(bytes)))));
    return between(branches.flat(), from, to);
  }

  // Every term whose key is at or after `from` and not after `to`. Of a range that more than `most` shards hold, those of the first.
  async terms(from, to, most = 4) {
    const shards = (await this.shards_between(from, to)).slice(0, most);
    const read = await Promise.all(shards.map(([, name]) => this.once(`terms/${name}.bin`, (bytes) => this.read_shard(bytes))));
    return read.flat().filter(({key}) => !before(key, from) && !before(to, key));
  }

  read_shard(bytes) {
    const numbers = new Numbers(bytes);
    const entries = [];
    let term = new Uint8Array();
    for (let left = numbers.next(); left > 0; --left) {
      const shared = numbers.next(), rest = numbers.take(numbers.next());
      const whole = new Uint8Array(shared + rest.length);
      whole.set(term.subarray(0, shared));
      whole.set(rest, shared);
      term = whole;
      const text = utf8.decode(term);
      const entry = {term: text, key: this.fold(text), count: numbers.next(), sizes: [numbers.next(), numbers.next()]};
      if (entry.sizes[0] === 0) {
        const blocks = numbers.next(), placed = numbers.next();
        const names = () => Array.from({length: blocks}, () => name_of(numbers.take(5)));
        entry.blocks = names();
        entry.placed = placed ? names() : null;
      } else {
        entry.placed = entry.sizes[1] > 0;
      }
      entries.push(entry);
    }
    for (const entry of entries) {
      entry.list = numbers.take(entry.sizes[0]);
      entry.rest = numbers.take(entry.sizes[1]);  // the places of a list that stands here, the best documents of a long one
    }
    return entries;
  }

  // Which documents hold the term: ids and impacts by place. `within`: only these matter, so that not every block is fetched.
  async list(entry, within = null) {
    if (!entry.blocks) return read_list(entry.list);
    const parts = await Promise.all(this.needed(entry, within).map((i) => this.once(`lists/${entry.blocks[i]}.bin`, read_list)));
    return {ids: parts.flatMap(({ids}) => ids), impacts: parts.flatMap(({impacts}) => impacts)};
  }

  best(entry) { return read_list(entry.rest); }

  // id -> where the term stands in it; null where that is not kept.
  async places(entry, within) {
    if (!entry.placed) return null;
    const found = new Map();
    if (!entry.blocks) {
      read_places(read_list(entry.list).ids, entry.rest, within, found);
      return found;
    }
    await Promise.all(this.needed(entry, within).map(async (i) => {
      const [list, bytes] = await Promise.all([this.once(`lists/${entry.blocks[i]}.bin`, read_list), this.once(`lists/${entry.placed[i]}.bin`, (bytes) => bytes)]);
      read_places(list.ids, bytes, within, found);
    }));
    return found;
  }

  needed(entry, within) {
    const width = this.root.room / entry.blocks.length;
    const all = entry.blocks.map((name, i) => i).filter((i) => entry.blocks[i] !== 'aaaaaaaa');
    if (!within) return all;
    const wanted = new Set([...within.keys()].map((id) => Math.floor(id / width)));
    return all.filter((i) => wanted.has(i));
  }

  // Texts may go on from what many of them have in common.
  async text(id) {
    const [name, length] = this.root.common ?? [];
    const opening = name ? await this.fetched(`texts/${name}.bin`, (bytes) => bytes) : new Uint8Array();
    return this.fetched(`texts/${(id >> 8).toString(16)}/${(id & 255).toString(16)}.bin`, async (bytes) => JSON.parse(utf8.decode((await inflated(opening, bytes)).subarray(length ?? 0))));
  }

  // value -> {label, ids}
  async facet(facet) {
    const found = this.root.facets.find(([name]) => name === facet);
    return found ? this.once(`facets/${found[1]}.bin`, read_facet) : new Map();
  }

  // id -> [[first month, last month], …], counted from January 1900
  dates() { return this.once(`facets/${this.root.dates}.bin`, read_dates); }
}

function read_list(bytes) {
  const numbers = new Numbers(bytes);
  const ids = [], impacts = [];
  for (let id = 0; !numbers.done;) {
    ids.push(id += numbers.next());
    impacts.push(numbers.take(1)[0]);
  }
  return {ids, impacts};
}

function read_places(ids, bytes, within, found) {
  const numbers = new Numbers(bytes);
  for (const id of ids) {
    const places = [];
    for (let left = numbers.next(), at = 0; left > 0; --left) places.push(at += numbers.next());
    if (!within || within.has(id)) found.set(id, places);
  }
}

function read_facet(bytes) {
  const numbers = new Numbers(bytes);
  const values = new Map();
  for (let left = numbers.next(); left > 0; --left) {
    const value = utf8.decode(numbers.take(numbers.next())), label = utf8.decode(numbers.take(numbers.next()));
    const ids = new Set();
    for (let rest = numbers.next(), id = 0; rest > 0; --rest) ids.add(id += numbers.next());
    values.set(value, {label, ids});
  }
  return values;
}

function read_dates(bytes) {
  const numbers = new Numbers(bytes);
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
