// Pagefind on the same pages, asked in Chromium as it is on a site. Where its program or a browser is missing, null.
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {chromium} from 'playwright-core';
import {serve} from './serve.mjs';

const chromium_path = process.env.KEPT_CHROMIUM ?? '/usr/bin/chromium';
const chromium_arguments = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking'];

export const launch = () => chromium.launch({executablePath: chromium_path, headless: true, args: chromium_arguments});

// The program that npm keeps for this machine; null where there is none.
export function program_of_pagefind() {
  try {
    return createRequire(import.meta.url).resolve(`@pagefind/${process.platform}-${process.arch}/bin/pagefind_extended`);
  } catch {
    return null;
  }
}

async function index_pages(pagefind, site, pages) {
  const {index, errors} = await pagefind.createIndex({rootSelector: 'main'});
  if (!index) throw new Error(errors.join('; '));
  for (const {address, html} of pages) await index.addHTMLFile({url: `/${address}`, content: html});
  await index.writeFiles({outputPath: path.join(site, 'pagefind')});
}

// Pagefind chooses its index by the language of the page that asks.
function write_asking_page(site, language) {
  mkdirSync(path.join(site, '_ask', language), {recursive: true});
  writeFileSync(path.join(site, '_ask', language, 'index.html'), `<!doctype html><html lang="${language}"><title>ask</title>`);
}

const ask = (page, query) => page.evaluate(async (query) => {
  const {results} = await window.finder.search(query);
  const hits = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return hits.map((hit) => [hit.url, ...hit.sub_results.map((part) => part.url)].map((url) => url.replace(/^\//, '')));
}, query);

export async function answers_of_pagefind(sites, queries, own_pages) {
  if (!program_of_pagefind() || !existsSync(chromium_path)) return null;
  const pagefind = await import('pagefind');
  try {
    for (const site of new Set(queries.map((query) => query.site))) await index_pages(pagefind, sites[site], own_pages(sites[site]));
  } finally {
    await pagefind.close();
  }
  const answers = new Map();
  const browser = await launch();
  try {
    for (const site of new Set(queries.map((query) => query.site))) {
      const server = await serve(sites[site]);
      const page = await browser.newPage();
      const mine = queries.filter((query) => query.site === site);
      for (const language of new Set(mine.map((query) => query.language))) {
        write_asking_page(sites[site], language);
        await page.goto(`${server.home}_ask/${language}/`);
        await page.evaluate(async () => {
          window.finder = await import('/pagefind/pagefind.js');
          await window.finder.init();
        });
        for (const query of mine.filter((one) => one.language === language)) answers.set(query, await ask(page, query.query));
      }
      server.close();
    }
  } finally {
    await browser.close();
  }
  return answers;
}
