// What searching costs: `node bench/search.mjs KEPT_TOOLS COMMITMENTS…`, called by script/bench-search.
// A made-up tracker is built; its records and pages, without lists, are what Pagefind indexes. Queries are asked in Chromium over
// loopback; bytes are those that a server which compresses text would send.
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
async function one_reader(browser, server, queries) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.home}_ask/`);
  const asked = [];
  for (const [place, query] of queries.entries()) {
    const before = {...server.sent};
    const begun = Date.now();
    if (place === 0) await page.evaluate(open_pagefind);
    const {ms, hits} = await page.evaluate(ask_pagefind, query);
    if (!hits) throw new Error(`Nothing found for ${query}`);
    asked.push({bytes: server.sent.bytes - before.bytes, requests: server.sent.requests - before.requests, ms: place ? ms : Date.now() - begun});
  }
  await context.close();
  return asked;
}

async function ask_in_chromium(folder, queries) {
  mkdirSync(path.join(folder, '_ask'), {recursive: true});
  writeFileSync(path.join(folder, '_ask/index.html'), '<!doctype html><html lang="en"><title>ask</title>');
  const server = await serve(folder);
  const browser = await launch();
  const readers = [];
  for (let round = 0; round < rounds; ++round) readers.push(await one_reader(browser, server, queries));
  await browser.close();
  server.close();
  const over = (pick) => median(readers.map(pick));
  const later = (reader, key) => reader.slice(1).reduce((sum, one) => sum + one[key], 0) / (reader.length - 1);
  return {
    cold: {bytes: over((reader) => reader[0].bytes), requests: over((reader) => reader[0].requests), ms: over((reader) => reader[0].ms)},
    warm: {bytes: over((reader) => later(reader, 'bytes')), requests: over((reader) => later(reader, 'requests')), ms: over((reader) => later(reader, 'ms'))},
  };
}

const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
const kb = (bytes) => (bytes / 1000).toFixed(1);

const program = program_of_pagefind();
if (!program) {
  console.log('Pagefind is not here: npm has no program of it for this machine');
  process.exit(0);
}
row(['commitments', 'pages', 'index s', 'CPU s', 'peak MiB', 'files', 'MB on disk', 'first query kB', 'requests', 'ms', 'next query kB', 'requests', 'ms']);
row(Array(13).fill('--:'));
for (const size of sizes) {
  const work = mkdtempSync(path.join(process.env.KEPT_BENCH_DIR ?? tmpdir(), 'kept-bench-search-'));
  try {
    execFileSync(path.join(tools, 'bench/kept_corpus'), [size, path.join(work, 'corpus')], {stdio: 'ignore'});
    execFileSync(path.join(tools, 'kept'), ['build', '-s', path.join(work, 'corpus'), '-d', path.join(work, 'site')], {stdio: 'ignore'});
    const pages = own_pages(path.join(work, 'site'));
    rmSync(path.join(work, 'site'), {recursive: true});
    const folder = path.join(work, 'pages');
    write_pages(folder, pages);
    const cost = measured(program, '--site', folder, '--root-selector', 'main');
    const {files, bytes} = weight(path.join(folder, 'pagefind'));
    const {cold, warm} = await ask_in_chromium(folder, queries_from(pages));
    row([size, pages.length, cost.wall.toFixed(1), cost.cpu.toFixed(1), Math.round(cost.peak), files, (bytes / 1e6).toFixed(1),
      kb(cold.bytes), cold.requests, Math.round(cold.ms), kb(warm.bytes), warm.requests.toFixed(1), Math.round(warm.ms)]);
  } finally {
    rmSync(work, {recursive: true});
  }
}
