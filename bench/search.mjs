// What searching costs: `node bench/search.mjs KEPT_TOOLS COMMITMENTS…`, called by script/bench-search.
// A made-up tracker is built, with Kept's own index; its records and pages, without lists, are what Pagefind indexes. Queries are asked
// in Chromium over loopback; bytes are those that a server which compresses text would send, scripts among them.
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {launch, program_of_pagefind} from '../tests/search/pagefind.mjs';
import {serve} from '../tests/search/serve.mjs';
import {own_pages} from '../tests/search/sites.mjs';

const [tools, ...sizes] = process.argv.slice(2);
const rounds = 3;

const measured = (...command) => {
  const [wall, cpu, peak] = execFileSync(path.join(tools, 'bench/kept_measure'), command, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim().split(/\s+/);
  return {wall: Number(wall), cpu: Number(cpu), peak: Number(peak)};
};

function weight(folder) {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(path.join(entry.parentPath ?? entry.path, entry.name)).size, 0);
  return {files: files.length, bytes};
}

// `schooling Thokhapho`: a word that many records hold and one that few hold.
function queries_from(pages) {
  const titles = pages.filter(({address}) => address.startsWith('commitments/'))
    .map(({html}) => html.match(/<h1[^>]*>([^<]*)<\/h1>/)?.[1] ?? '').filter((title) => / in \S+$/.test(title));
  return [1, 3, 5, 7, 9].map((tenth) => titles[Math.floor((titles.length * tenth) / 10)])
    .map((title) => title.replace(/^.*?(\S+) in (\S+)$/, '$1 $2'));
}

function write_pages(folder, pages) {
  for (const {address, html} of pages) {
    mkdirSync(path.join(folder, address), {recursive: true});
    writeFileSync(path.join(folder, address, 'index.html'), html);
  }
}

// `Search: 1724 documents, 19944 terms, 1203 kB in 1950 files, 0.31 s`; and the text that it covers, from the same build told as JSON.
function build_kept(corpus, site) {
  const build = (...more) => execFileSync(path.join(tools, 'kept'), ['build', '-s', corpus, '-d', site, ...more], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 30});
  const {search} = JSON.parse(build('--format', 'json'));
  rmSync(site, {recursive: true});
  const seconds = Number(build().match(/^Search: .* ([\d.]+) s$/m)?.[1] ?? 0);
  return {...search, seconds};
}

const open_kept = async () => {
  const [{open}] = await Promise.all([import(`${window.modules}search.js`), import(`${window.modules}page.js`)]);
  window.finder = await open(async (file) => (await fetch(`/search/${file}`)).arrayBuffer(), 'en');
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
    if (!hits) throw new Error(`Nothing found for ${query}`);
    asked.push({bytes: server.sent.bytes - before.bytes, requests: server.sent.requests - before.requests, ms: place ? ms : Date.now() - begun});
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
  const key = engine.modules ? await time_keys(browser, server, queries) : null;
  await browser.close();
  server.close();
  const over = (pick) => median(readers.map(pick));
  const later = (reader, key) => reader.slice(1).reduce((sum, one) => sum + one[key], 0) / (reader.length - 1);
  return {
    key,
    cold: {bytes: over((reader) => reader[0].bytes), requests: over((reader) => reader[0].requests), ms: over((reader) => reader[0].ms)},
    warm: {bytes: over((reader) => later(reader, 'bytes')), requests: over((reader) => later(reader, 'requests')), ms: over((reader) => later(reader, 'ms'))},
  };
}

const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
const kb = (bytes) => (bytes / 1000).toFixed(1);

const program = program_of_pagefind();
if (!program) console.log('Pagefind is not here: npm has no program of it for this machine\n');
row(['commitments', 'pages', '', 'to index s', 'CPU s', 'peak MiB', 'files', 'MB on disk', 'of the text', 'first query kB', 'requests', 'ms', 'next query kB', 'requests', 'ms', 'key press ms']);
row(Array(16).fill('--:'));
const tell = (size, pages, name, made, {cold, warm, key}) => row([size, pages, name, ...made,
  kb(cold.bytes), cold.requests, Math.round(cold.ms), kb(warm.bytes), warm.requests.toFixed(1), Math.round(warm.ms), key === null ? '' : Math.round(key)]);
for (const size of sizes) {
  const work = mkdtempSync(path.join(process.env.KEPT_BENCH_DIR ?? tmpdir(), 'kept-bench-search-'));
  try {
    const site = path.join(work, 'site');
    execFileSync(path.join(tools, 'bench/kept_corpus'), [size, path.join(work, 'corpus')], {stdio: 'ignore'});
    const own = build_kept(path.join(work, 'corpus'), site);
    const pages = own_pages(site);
    const modules = `/assets/${readdirSync(path.join(site, 'assets')).find((name) => name.startsWith('search.'))}/`;
    tell(size, own.documents, 'Kept', [own.seconds.toFixed(1), '', '', own.files, (own.bytes / 1e6).toFixed(1), `${Math.round((100 * own.bytes) / own.text_bytes)} %`],
      await ask_in_chromium(site, queries_from(pages), {open: open_kept, ask: ask_kept, modules}));
    if (!program) continue;
    rmSync(site, {recursive: true});
    const folder = path.join(work, 'pages');
    write_pages(folder, pages);
    const cost = measured(program, '--site', folder, '--root-selector', 'main');
    const {files, bytes} = weight(path.join(folder, 'pagefind'));
    tell(size, pages.length, 'Pagefind', [cost.wall.toFixed(1), cost.cpu.toFixed(1), Math.round(cost.peak), files, (bytes / 1e6).toFixed(1), `${Math.round((100 * bytes) / own.text_bytes)} %`],
      await ask_in_chromium(folder, queries_from(pages), {open: open_pagefind, ask: ask_pagefind}));
  } finally {
    rmSync(work, {recursive: true});
  }
}
