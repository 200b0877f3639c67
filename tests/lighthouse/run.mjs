// Lighthouse over one page of each kind of the built site (KEPT_SITE), as a phone on a slow line: prints a table, and fails where
// a score is below what the manual promises. `node run.mjs [OUT.md]` also writes the table.
import {writeFileSync} from 'node:fs';
import lighthouse from 'lighthouse';
import {launch} from 'chrome-launcher';

import {sample, serve} from '../browser/site.mjs';

const least = 99;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
// Pages that ask not to be found have no score for being found.
const unfound = (path) => /^(404|embed)/.test(path);
const kinds = sample().filter((path) => !/^(th|id)\/./.test(path) && !/\/(by|organisations)\//.test(path) || path === 'th/index.html');

const server = await serve('/tracker/', {compressed: true});
const chrome = await launch({chromePath: process.env.KEPT_CHROMIUM ?? '/usr/bin/chromium', chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']});
const rows = [], low = [];
for (const path of process.env.KEPT_PAGES?.split(' ') ?? kinds) {
  const {lhr} = await lighthouse(server.address + path, {port: chrome.port, onlyCategories: categories, output: 'json', logLevel: 'error'});
  const scores = categories.map((id) => Math.round(100 * (lhr.categories[id].score ?? 0)));
  rows.push([path, ...scores, Math.round(lhr.audits['largest-contentful-paint'].numericValue), lhr.audits['cumulative-layout-shift'].displayValue]);
  console.error(rows.at(-1).join(' · '));
  for (const [i, id] of categories.entries()) {
    if (scores[i] >= least || (id === 'seo' && unfound(path))) continue;
    const why = lhr.categories[id].auditRefs.filter(({id: audit, weight}) => weight > 0 && (lhr.audits[audit].score ?? 1) < 0.9).map(({id: audit}) => audit);
    low.push(`${path}: ${id} ${scores[i]} (${why.join(', ')})`);
  }
}
await chrome.kill();
await server.stop();

const heads = ['page', ...categories, 'largest paint, ms', 'shift'];
const table = [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n') + '\n';
console.log(table);
if (process.argv[2]) writeFileSync(process.argv[2], table);
low.forEach((what) => console.error(`Below ${least}: ${what}`));
process.exitCode = low.length ? 1 : 0;
