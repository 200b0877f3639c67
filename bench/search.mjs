// What searching costs: `node bench/search.mjs KEPT_TOOLS COMMITMENTS…`, called by script/bench-search.
// A made-up tracker; of its site only what searching needs is made, so that it may be larger than a disk holds of its pages. Up to
// `most_for_pagefind` all of it is built, and its records and pages, without lists, are what Pagefind indexes. Queries are asked in
// Chromium over loopback; bytes are those that a server which compresses text would send, scripts among them.
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {launch, program_of_pagefind} from '../tests/search/pagefind.mjs';
import {serve} from '../tests/search/serve.mjs';
import {own_pages} from '../tests/search/sites.mjs';

const [tools, ...sizes] = process.argv.slice(2);
const rounds = 3;
const most_for_pagefind = Number(process.env.KEPT_BENCH_PAGEFIND ?? 10000);

const measured = (...command) => {
  const [wall, cpu, peak] = execFileSync(path.join(tools, 'bench/kept_measure'), command, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim().split(/\s+/);
  return {wall: Number(wall), cpu: Number(cpu), peak: Number(peak)};
};

function weight(folder) {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(path.join(entry.parentPath ?? entry.path, entry.name)).size, 0);
  return {files: files.length, bytes};
}

// `schooling Thokhapho`: a word that many records hold and one that few hold, from titles.
function queries_from(corpus) {
  const folder = path.join(corpus, 'content/commitments');
  const titles = readdirSync(folder, {recursive: true}).sort().filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8').match(/^title: (.* in \S+)$/m)?.[1]).filter(Boolean);
  return [1, 3, 5, 7, 9].map((tenth) => titles[Math.floor((titles.length * tenth) / 10)])
    .map((title) => title.replace(/^.*?(\S+) in (\S+)$/, '$1 $2'));
}

// What is harder than that, each asked by somebody who comes for the first time.
const hard = {'one word that most hold': 'protection', 'two words that many hold': 'detention children', 'the start of a word': 'guardi', 'a typing error': 'schoolnig',
  'a phrase': '"foster families"', 'one word left out': 'shelters -detention'};

function write_pages(folder, pages) {
  for (const {address, html} of pages) {
    mkdirSync(path.join(folder, address), {recursive: true});
    writeFileSync(path.join(folder, address, 'index.html'), html);
  }
}

const build_kept = (corpus, site) => JSON.parse(execFileSync(path.join(tools, 'bench/kept_search_bench'), [corpus, site, String(rounds)], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}));

const open_kept = async () => {
  const {opening} = await import(`${window.modules}page.js`);
  window.finder = await opening(async (file) => (await fetch(`/search/${file}`)).arrayBuffer(), 'en');
};
const ask_kept = async (query) => {
  const begun = performance.now();
  const {count} = await window.finder({text: query});
  return {ms: performance.now() - begun, hits: count};
};

// From the last key pressed to results shown, on the page itself, its files at hand: the same words are typed twice.
async function time_keys(browser, server, queries) {
  const page = await browser.newPage();
  const times = [];
  await page.goto(`${server.home}search/`);
  for (const query of [...queries, ...queries]) {
    await page.fill('#_query', query.slice(0, -1));
    await page.waitForTimeout(400);
    times.push(await page.evaluate((query) => new Promise((done) => {
      const field = document.querySelector('#_query'), list = document.querySelector('.search-results');
      new MutationObserver((seen, watch) => (watch.disconnect(), requestAnimationFrame(() => done(performance.now() - begun)))).observe(list, {childList: true});
      field.value = query;
      const begun = performance.now();
      field.dispatchEvent(new InputEvent('input'));
    }), query));
  }
  await page.close();
  return median(times.slice(queries.length));
}

const open_pagefind = async () => {
  window.finder = await import('/pagefind/pagefind.js');
  await window.finder.init();
};
const ask_pagefind = async (query) => {
  const begun = performance.now();
  const {results} = await window.finder.search(query);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return {ms: performance.now() - begun, hits: results.length};
};

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

// A reader who comes for the first time and asks one thing after the other.
async function one_reader(browser, server, queries, {open, ask, modules}) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.home}_ask/`);
  await page.evaluate((modules) => { window.modules = modules; }, modules);
  const asked = [];
  for (const [place, query] of queries.entries()) {
    const before = {...server.sent};
    const begun = Date.now();
    if (place === 0) await page.evaluate(open);
    const {ms, hits} = await page.evaluate(ask, query);
    asked.push({hits, bytes: server.sent.bytes - before.bytes, requests: server.sent.requests - before.requests, ms: place ? ms : Date.now() - begun});
  }
  await context.close();
  return asked;
}

async function ask_in_chromium(folder, queries, engine) {
  mkdirSync(path.join(folder, '_ask'), {recursive: true});
  writeFileSync(path.join(folder, '_ask/index.html'), '<!doctype html><html lang="en"><title>ask</title>');
  const server = await serve(folder);
  const browser = await launch();
  const readers = [];
  for (let round = 0; round < rounds; ++round) readers.push(await one_reader(browser, server, queries, engine));
  if (readers.flat().some(({hits}) => !hits)) throw new Error(`Nothing is found for one of ${queries.join(', ')}`);
  const first = {};
  for (const [sort, query] of Object.entries(hard)) {
    const [asked] = await one_reader(browser, server, [query], engine);
    first[sort] = asked;
  }
  const key = engine.modules ? await time_keys(browser, server, queries) : null;
  await browser.close();
  server.close();
  const over = (pick) => median(readers.map(pick));
  const later = (reader, key) => reader.slice(1).reduce((sum, one) => sum + one[key], 0) / (reader.length - 1);
  return {
    key, first,
    cold: {bytes: over((reader) => reader[0].bytes), requests: over((reader) => reader[0].requests), ms: over((reader) => reader[0].ms)},
    warm: {bytes: over((reader) => later(reader, 'bytes')), requests: over((reader) => later(reader, 'requests')), ms: over((reader) => later(reader, 'ms'))},
  };
}

const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
const kb = (bytes) => (bytes / 1000).toFixed(1);

const program = program_of_pagefind();
if (!program) console.log('Pagefind is not here: npm has no program of it for this machine\n');
row(['commitments', 'pages', '', 'to index, CPU s', 'peak MiB', 'files', 'MB on disk', 'of the text', 'first query kB', 'requests', 'ms', 'next query kB', 'requests', 'ms', 'key press ms']);
row(Array(15).fill('--:'));
const harder = [];
const tell = (size, pages, name, made, {cold, warm, key, first}) => {
  row([size, pages, name, ...made, kb(cold.bytes), cold.requests, Math.round(cold.ms), kb(warm.bytes), warm.requests.toFixed(1), Math.round(warm.ms), key === null ? '' : Math.round(key)]);
  harder.push([size, name, ...Object.keys(hard).map((sort) => `${kb(first[sort].bytes)} (${first[sort].hits} found)`)]);
};
for (const size of sizes.map(Number)) {
  const work = mkdtempSync(path.join(process.env.KEPT_BENCH_DIR ?? tmpdir(), 'kept-bench-search-'));
  try {
    const corpus = path.join(work, 'corpus'), site = path.join(work, 'site');
    execFileSync(path.join(tools, 'bench/kept_corpus'), [String(size), corpus], {stdio: 'ignore'});
    const own = build_kept(corpus, site);
    const modules = `/assets/${readdirSync(path.join(site, 'assets')).find((name) => name.startsWith('search.'))}/`;
    const of_text = (bytes) => `${Math.round((100 * bytes) / own.text_bytes)} %`;
    tell(size, own.documents, 'Kept', [own.processor.toFixed(1), own.mib, own.files, (own.bytes / 1e6).toFixed(1), of_text(own.bytes)],
      await ask_in_chromium(site, queries_from(corpus), {open: open_kept, ask: ask_kept, modules}));
    rmSync(site, {recursive: true});
    if (!program || size > most_for_pagefind) continue;
    execFileSync(path.join(tools, 'kept'), ['build', '-s', corpus, '-d', site], {stdio: 'ignore'});
    const pages = own_pages(site);
    rmSync(site, {recursive: true});
    const folder = path.join(work, 'pages');
    write_pages(folder, pages);
    const cost = measured(program, '--site', folder, '--root-selector', 'main');
    const {files, bytes} = weight(path.join(folder, 'pagefind'));
    tell(size, pages.length, 'Pagefind', [cost.cpu.toFixed(1), Math.round(cost.peak), files, (bytes / 1e6).toFixed(1), of_text(bytes)],
      await ask_in_chromium(folder, queries_from(corpus), {open: open_pagefind, ask: ask_pagefind}));
  } finally {
    rmSync(work, {recursive: true});
  }
}
console.log('\nThe first query in kB, with scripts, where it is');
row(['commitments', '', ...Object.keys(hard)]);
row(Array(2 + Object.keys(hard).length).fill('--:'));
harder.forEach(row);
