// The files of the index: what an edit changes, and what the reader makes of files that are missing or damaged.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {open} from '../../theme/search/search.js';
import {Trouble} from '../../theme/search/shards.js';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const kept = process.env.KEPT ?? path.join(here, '../../build/release/kept');
let work, site;
const build = () => execFileSync(kept, ['build', '-s', path.join(work, 'tracker'), '-d', site, '--as-of', '2026-01-01'], {stdio: 'pipe'});
const load = (file) => readFile(path.join(site, 'search', file));

function files(folder) {
  const found = new Map();
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true}))
    if (entry.isFile()) {
      const file = path.join(entry.parentPath ?? entry.path, entry.name);
      found.set(path.relative(folder, file), readFileSync(file).toString('base64'));
    }
  return found;
}

before(() => {
  work = mkdtempSync(path.join(tmpdir(), 'kept-search-'));
  site = path.join(work, 'site');
  cpSync(path.join(here, 'fixture'), path.join(work, 'tracker'), {recursive: true});
  build();
});
after(() => rmSync(work, {recursive: true}));

const titles = ({hits}) => hits.map(({title}) => title.map(({text}) => text).join(''));

const shards = () => JSON.parse(readFileSync(path.join(site, 'search/index.json'))).shards;

test('An edit of one sentence leaves most files of the index as they were, and makes no other than a build from nothing', async () => {
  const old = files(path.join(site, 'search')), old_shards = shards();
  appendFileSync(path.join(work, 'tracker/content/commitments/health-card.md'), '\nA zebrafish was seen.\n');
  build();
  const made = files(path.join(site, 'search'));
  const changed = [...made].filter(([name, bytes]) => old.get(name) !== bytes).map(([name]) => name);
  assert.ok(changed.length <= 6, `${changed.length} of ${made.size} files were written anew: ${changed.join(' ')}`);
  const begins = ([key]) => key;
  assert.deepEqual(shards().map(begins), old_shards.map(begins), 'shards begin where they began');
  const moved = shards().filter(([, name], i) => name !== old_shards[i][1]).length;
  assert.equal(moved, changed.filter((name) => name.startsWith('terms/')).length, 'only shards that hold a word of the sentence have another name');
  assert.deepEqual(titles(await (await open(load, 'en'))({text: 'zebrafish'})).length, 1);
  rmSync(site, {recursive: true});
  build();
  assert.deepEqual([...files(path.join(site, 'search'))].sort(), [...made].sort());
});

test('What a reader fetches before anything can be asked stays small', () => {
  const [folder] = readdirSync(path.join(site, 'assets')).filter((name) => name.startsWith('search.'));
  const program = gzipSync(readFileSync(path.join(site, 'assets', folder, 'page.js'))).length;
  assert.ok(program <= 12_000, `the program is ${program} bytes`);
});

test('A file that is missing, cut off or something else is told, and asked for again the next time', async () => {
  const broken = {
    missing: () => { throw new Error('404'); },
    cut: (bytes) => bytes.subarray(0, bytes.length >> 1),
    other: () => Buffer.from('<!doctype html><title>Not found</title>'),
    empty: () => Buffer.alloc(0),
  };
  for (const [name, breaking] of Object.entries(broken))
    for (const folder of ['index.json', 'terms/', 'texts/']) {
      let whole = false;
      const flaky = async (file) => (!whole && file.startsWith(folder) ? breaking(await load(file)) : load(file));
      const ask = async () => (await open(flaky, 'en'))({text: 'health card'});
      await assert.rejects(ask, Trouble, `${name} ${folder}`);
      const search = await open(async (file) => (file === 'index.json' ? load(file) : flaky(file)), 'en');
      if (folder !== 'index.json') await assert.rejects(search({text: 'health card'}), Trouble);
      await new Promise((done) => setTimeout(done, 20));  // what was asked for beside it fails too
      whole = true;
      assert.ok((await search({text: 'health card'})).count > 0, `${name} ${folder}`);
    }
});

test('Facets that do not exist and names of JavaScript itself are no trouble', async () => {
  const search = await open(load, 'en');
  for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '"__proto__"', '-constructor', '<img src=x onerror=alert(1)>', '\u0000', '\ud800', '%', 'a'.repeat(9999), '( ( (', '"', '-', '*'])
    assert.ok(Array.isArray((await search({text: word})).hits), word);
  const answer = await search({text: 'card', facets: new Map([['country', ['__proto__', 'constructor']], ['__proto__', ['x']]]), counts: ['country', '__proto__']});
  assert.deepEqual(answer.unknown.map(({value}) => value), ['__proto__', 'constructor', 'x']);
  assert.equal({}.x, undefined);
});

test('Facets are counted, each as if nothing of it were chosen, and dates narrow down', async () => {
  const search = await open(load, 'en');
  const all = await search({text: 'children', counts: ['kind']});
  const kinds = all.facets[0].values;
  assert.equal(kinds.reduce((sum, {count}) => sum + count, 0), all.count);
  const chosen = await search({text: 'children', facets: {kind: [kinds[0].value]}, counts: ['kind']});
  assert.equal(chosen.count, kinds[0].count);
  assert.deepEqual(chosen.facets[0].values.map(({count}) => count), kinds.map(({count}) => count));
  const dated = await search({facets: {}, from: '2020-06', to: '2020-06'});
  assert.ok(titles(dated).some((title) => title.startsWith('Charter')), titles(dated).join(' | '));
  assert.equal((await search({text: 'charter', from: '1901', to: '1902'})).count, 0);
});

test('Results go on where the last ones ended, and are the same each time', async () => {
  const search = await open(load, 'en');
  const seen = [];
  for (let offset = 0; ; offset += 10) {
    const {hits, count} = await search({text: 'children', offset});
    seen.push(...hits.map(({address}) => address));
    if (seen.length >= count || !hits.length) {
      assert.equal(seen.length, count);
      break;
    }
  }
  assert.equal(new Set(seen).size, seen.length);
});
