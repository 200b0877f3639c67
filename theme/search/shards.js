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

export const utf8 = new TextDecoder();
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
    if (this.root.kept !== 2) throw new Trouble('torn');
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
    const entries = Array.from({length: numbers.next()}, () => ({shared: numbers.next(), own: numbers.next()}));
    let term = new Uint8Array();
    for (const entry of entries) {
      const whole = new Uint8Array(entry.shared + entry.own);
      whole.set(term.subarray(0, entry.shared));
      whole.set(numbers.take(entry.own), entry.shared);
      entry.term = utf8.decode(term = whole);
      entry.key = this.fold(entry.term);
    }
    for (const entry of entries) {
      const told = numbers.next();
      entry.count = told >> 2;
      entry.placed = Boolean(told & 2);
      if (!(told & 1)) continue;
      const names = Array.from({length: numbers.next() * (entry.placed ? 2 : 1)}, () => name_of(numbers.take(5)));
      entry.blocks = entry.placed ? names.slice(0, names.length / 2) : names;
      entry.places = names.slice(entry.blocks.length);
      if (entry.blocks.length > 1) entry.best = name_of(numbers.take(5));
    }
    const short = entries.filter(({blocks}) => !blocks);
    for (const entry of short) entry.list = {ids: read_gaps(numbers, entry.count)};
    for (const {list, count} of short) list.impacts = read_impacts(numbers, count);
    for (const entry of short) if (entry.placed) entry.places = entry.list.ids.map(() => read_gaps(numbers, numbers.next()));
    return entries;
  }

  // Which documents hold the term: ids and impacts by place. `within`: only these matter, so that not every block is fetched.
  async list(entry, within = null) {
    if (!entry.blocks) return entry.list;
    const parts = await Promise.all(this.needed(entry, within).map((i) => this.block(entry, i)));
    return {ids: parts.flatMap(({ids}) => ids), impacts: parts.flatMap(({impacts}) => impacts)};
  }

  block(entry, i) { return this.once(`lists/${entry.blocks[i]}.bin`, read_list); }

  // The documents for which the term counts most; all of them where they are not many.
  best(entry) { return entry.best ? this.once(`lists/${entry.best}.bin`, read_list) : this.list(entry); }

  // id -> where the term stands in it; null where that is not kept.
  async places(entry, within) {
    if (!entry.placed) return null;
    const found = new Map();
    const keep = (ids, places) => ids.forEach((id, i) => { if (!within || within.has(id)) found.set(id, places[i]); });
    if (!entry.blocks) keep(entry.list.ids, entry.places);
    else await Promise.all(this.needed(entry, within).map(async (i) => {
      const [{ids}, places] = await Promise.all([this.block(entry, i), this.once(`lists/${entry.places[i]}.bin`, read_places)]);
      keep(ids, places);
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
    const folder = name ? `texts/${name}` : 'texts';
    return this.fetched(`${folder}/${(id >> 8).toString(16)}/${(id & 255).toString(16)}.bin`, async (bytes) => JSON.parse(utf8.decode((await inflated(opening, bytes)).subarray(length ?? 0))));
  }

  // A file of facets or dates; nothing where the index has none of the name.
  column(name, read) { return name ? this.once(`facets/${name}.bin`, (bytes) => read(new Numbers(bytes))) : new Map(); }
}

function read_gaps(numbers, length) {
  let at = 0;
  return Array.from({length}, () => at += numbers.next());
}

// Steps of eight, each told by its middle.
const read_impacts = (numbers, length) => Array.from(numbers.take(length), (step) => 8 * step + 4);

function read_list(bytes) {
  const numbers = new Numbers(bytes);
  const length = numbers.next();
  return {ids: read_gaps(numbers, length), impacts: read_impacts(numbers, length)};
}

function read_places(bytes) {
  const numbers = new Numbers(bytes);
  const all = [];
  while (!numbers.done) all.push(read_gaps(numbers, numbers.next()));
  return all;
}
