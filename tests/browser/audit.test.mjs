// What machines can say about the pages, of every kind of page on the built site (KEPT_SITE): axe-core as readers differ (light,
// dark, a phone or 400 % zoom, colours of their own), the Nu checker, what a page weighs, whom it asks and what it keeps.
// The thresholds are promises of the manual (accessibility.md); what was measured is printed with the results.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {gzipSync} from 'node:zlib';

import {launch, open_tab} from './browser.mjs';
import {axe_on, vnu_jar} from './checkers.mjs';
import {pages, root, sample, serve} from './site.mjs';

const subfolder = '/tracker/';  // as in base_url, so that the page for what is not there finds its style
const kB = 1000;
const budget = {page: 60 * kB, script: 15 * kB};  // the page that searches has scripts of its own; search.test.mjs weighs those

// One page of each kind; of the languages other than the first, the home page and one record; of lists that are narrowed down, one.
const kinds = sample().filter((path) => (/^(th|id)[\\/]/.test(path) ? /^th[\\/](index|roundtables[\\/].*)/.test(path) : !/^(timeline|matrix)[\\/].*[\\/](by|organisations|sort)[\\/]|^matrix[\\/]by/.test(path)));

let browser, server;
before(async () => {
  browser = await launch();
  server = await serve(subfolder);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const none = (problems) => assert.equal(problems.length, 0, `${problems.length} problems:\n${problems.slice(0, 12).join('\n')}`);
const web = (path) => server.address + path.split(sep).join('/');

describe('axe-core: WCAG 2.2 AA', () => {
  const wide = {width: 1280, height: 900};
  const looks = {
    'in light colours, with the good habits besides': {size: wide, media: {}},
    'in dark colours': {size: wide, media: {colorScheme: 'dark'}, rules: ['color-contrast', 'link-in-text-block']},
    'at 320 px, which is 400 % of 1280 px': {size: {width: 320, height: 256}, media: {}, rules: ['target-size', 'color-contrast', 'scrollable-region-focusable', 'aria-hidden-focus', 'label-content-name-mismatch']},
    'in colours of the reader\'s own': {size: wide, media: {forcedColors: 'active'}, rules: ['color-contrast']},
  };
  const found = new Map(Object.keys(looks).map((look) => [look, {passes: 0, problems: []}]));
  before(async () => {
    const tab = await open_tab(browser, {home: server.address});
    for (const path of kinds) {
      await tab.page.goto(web(path));
      for (const [look, {size, media, rules}] of Object.entries(looks)) {
        await tab.page.emulateMedia({colorScheme: 'light', forcedColors: 'none', ...media});
        await tab.page.setViewportSize(size);
        const {passes, violations} = await axe_on(tab.page, {rules});
        found.get(look).passes += passes;
        found.get(look).problems.push(...violations.map((what) => `${path}: ${what}`));
      }
    }
    await tab.close();
  });
  for (const look of found.keys())
    test(`No kind of page has a fault ${look}`, (t) => {
      const {passes, problems} = found.get(look);
      assert.ok(passes >= kinds.length);
      t.diagnostic(`axe ${look}: ${kinds.length} kinds of page, ${passes} rules held, ${problems.length} violations`);
      none(problems);
    });
});

test('The Nu checker finds no error in any kind of page', (t) => {
  const told = execFileSync('java', ['-jar', vnu_jar, '--format', 'json', '--stdout', '--exit-zero-always', '--errors-only', ...kinds.map((path) => join(root, path))], {encoding: 'utf8', maxBuffer: 1 << 28});
  const {messages} = JSON.parse(told);
  t.diagnostic(`Nu: ${kinds.length} kinds of page, ${messages.length} errors`);
  none(messages.map(({url, lastLine, message}) => `${decodeURIComponent(url).slice(-60)}:${lastLine}: ${message}`));
});

describe('What a page costs and keeps', () => {
  test('A page with all its files is within its budget; it asks no other host, and leaves nothing behind', async (t) => {
    const problems = [], told = [];
    let asked = 0;
    for (const path of kinds) {
      const tab = await open_tab(browser, {home: server.address});  // cold, without what the last page left
      const seen = [];
      tab.page.on('request', (request) => seen.push(request.url()));
      await tab.page.goto(web(path));
      const foreign = seen.filter((url) => !url.startsWith(server.address) && !url.startsWith('data:'));
      const size = (url) => gzipSync(readFileSync(join(root, decodeURIComponent(url.slice(server.address.length)) || 'index.html')), {level: 6}).length;
      const own = seen.filter((url) => url.startsWith(server.address)), scripts = own.filter((url) => url.endsWith('.js'));
      const sum = (urls) => urls.reduce((all, url) => all + size(url), 0);
      asked += seen.length;
      told.push([sum(own), path]);
      if (foreign.length) problems.push(`${path} asks ${foreign.join(' ')}`);
      if (sum(own) > budget.page) problems.push(`${path}: ${sum(own)} bytes`);
      if (sum(scripts) > budget.script && !/^search[\\/]/.test(path)) problems.push(`${path}: ${sum(scripts)} bytes of scripts`);
      const kept = await tab.page.evaluate(async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await navigator.serviceWorker?.getRegistrations())?.length ?? 0].filter(Boolean));
      if (kept.length) problems.push(`${path} keeps ${kept}`);
      await tab.close();
    }
    told.sort(([a], [b]) => b - a);
    t.diagnostic(`weight: ${told.slice(0, 3).map(([bytes, path]) => `${path} ${(bytes / kB).toFixed(1)} kB`).join(', ')}; half of the kinds below ${(told[told.length >> 1][0] / kB).toFixed(1)} kB; ${asked} requests, 0 to other hosts`);
    none(problems);
  });

  test('No file of the site names another host to load from', () => {
    const loads = /<(?:script|img|iframe|source|link rel="(?:stylesheet|icon|preload|preconnect|dns-prefetch)")[^>]*(?:src|href|srcset)="(?:https?:)?\/\//;
    none(pages().filter((path) => loads.test(readFileSync(join(root, path), 'utf8'))));
  });
});
