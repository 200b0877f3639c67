// What the search finds, measured on judged queries: see README.md.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {answers_of_kept} from './kept.mjs';
import {by_group, judge, table} from './measure.mjs';
import {answers_of_pagefind} from './pagefind.mjs';
import {build_sites, own_pages, queries} from './sites.mjs';

let sites;
before(() => (sites = build_sites()));
after(() => sites?.remove());

const judged_by = (answers) => queries.map((query) => ({...query, ...judge(query, answers.get(query))}));

test('There are at least 200 judged queries in eight languages, each asked once', () => {
  const keys = new Set(queries.map(({site, language, query}) => `${site} ${language} ${query}`));
  assert.equal(keys.size, queries.length);
  assert.ok(queries.length >= 200);
  assert.ok(new Set(queries.map((query) => query.language)).size >= 8);
});

test('Every judged address is a page of the site, every part a place on it, every language the page\'s own', () => {
  for (const {site, language, query, relevant, never = []} of queries) {
    assert.ok(relevant.length, query);
    for (const address of [...relevant, ...never]) {
      const [page, part] = address.split('#');
      const html = readFileSync(path.join(sites[site], page, 'index.html'), 'utf8');
      if (part) assert.ok(html.includes(` id="${part}"`), `${query}: ${address}`);
      assert.match(html, new RegExp(`<html lang="${language}"`), `${query}: ${address}`);
    }
  }
});

test('An answer is worth what it holds', () => {
  const query = {relevant: ['a/', 'b/#2'], never: ['c/']};
  assert.deepEqual(judge(query, [['x/'], ['a/#1'], ['b/', 'b/#2']]), {recall: 1, reciprocal: 1 / 2, part: 1});
  assert.deepEqual(judge(query, [['b/#1']]), {recall: 1 / 2, reciprocal: 1, part: 0});
  assert.deepEqual(judge(query, [['a/'], ['c/']]), {recall: 0, reciprocal: 0, part: 0});
  assert.deepEqual(judge({relevant: ['a/']}, Array.from({length: 10}, () => ['x/']).concat([['a/']])), {recall: 0, reciprocal: 0, part: null});
});

// What must be found. Pagefind 1.6 on the same pages: 0.782 of all, 0.285 to 0.938 by language.
const least = {all: 0.96, language: 0.92, mrr: 0.93, part: 0.95};

test('Kept finds what is judged to be right, in every language; Pagefind stands beside it where it is here', async (context) => {
  const kept = by_group(judged_by(await answers_of_kept(sites, queries)));
  const pagefind = await answers_of_pagefind(sites, queries, own_pages);
  const engines = pagefind ? {Kept: kept, Pagefind: by_group(judged_by(pagefind))} : {Kept: kept};
  for (const line of table(engines).split('\n')) context.diagnostic(line);
  if (!pagefind) context.diagnostic('Pagefind or Chromium is not here');
  assert.ok(kept.all.recall >= least.all, `recall@10 is ${kept.all.recall}`);
  assert.ok(kept.all.mrr >= least.mrr, `MRR is ${kept.all.mrr}`);
  assert.ok(kept.all.part >= least.part, `parts are reached in ${kept.all.part}`);
  for (const [language, {recall}] of Object.entries(kept.language)) {
    assert.ok(recall >= least.language, `${language}: recall@10 is ${recall}`);
    if (pagefind) assert.ok(recall > engines.Pagefind.language[language].recall, `${language}: Pagefind finds more`);
  }
});
