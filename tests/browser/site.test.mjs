// The built site (KEPT_SITE) as its readers meet it: from disk, from a subfolder of a server, on a phone, with scripts off.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';

import {launch, open_tab} from './browser.mjs';
import {broken_links, crawl, open_each} from './crawl.mjs';
import {address, home, pages, root, sample, serve} from './site.mjs';

// A host serves this page at any address, so its links cannot be relative.
const not_found = '404.html';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const none = (problems) => assert.equal(problems.length, 0, `${problems.length} problems:\n${problems.slice(0, 12).join('\n')}`);
const name = (url) => url.slice(home.length);

describe('opened from disk', () => {
  let seen, reached, opened;
  before(async () => {
    ({seen, reached} = await crawl(browser, {also: pages()}));
    opened = await open_each(browser, [...new Set([...sample(), ...pages().filter((_, i) => i % 9 === 0)])].filter((path) => path !== not_found));
  });
  const problems_of = (complaints, of = seen) => [...of].flatMap(([url, facts]) => complaints(facts).map((c) => `${name(url)}: ${c}`));

  test('Every page can be reached from the first, without scripts', () =>
    none(pages().filter((path) => path !== not_found && !reached.has(address(path)))));

  test('Every link leads to a page and a place that exist', () => {
    const linked = new Map([...seen].filter(([url]) => name(url) !== not_found));
    none(broken_links(linked));
  });

  test('No page of any kind reports an error or asks another host for anything', () => none(problems_of((facts) => facts.trouble, opened)));

  test('Every page has a title, a language and exactly one first heading', () =>
    none(problems_of((facts) => [
      facts.title ? '' : 'no title',
      facts.language ? '' : 'no language',
      facts.headings === 1 ? '' : `${facts.headings} first headings`,
    ].filter(Boolean))));

  test('No id stands twice on a page', () =>
    none(problems_of(({ids}) => [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => `id ${id} stands twice`))));
});

test('What machines are told of a page is data that the page\'s own policy lets stand, and runs nothing', async () => {
  const tab = await open_tab(browser, {home});
  for (const path of sample().filter((path) => !/(^|[\\/])embed[\\/]/.test(path))) {  // those ask not to be found
    await tab.page.goto(address(path));
    const told = await tab.page.$$eval('script:not([src])', (all) => all.map((script) => [script.type, script.textContent]));
    assert.deepEqual(told.map(([type]) => type), ['application/ld+json'], path);
    assert.equal(JSON.parse(told[0][1])['@context'], 'https://schema.org', path);
    const trouble = tab.take_trouble();
    if (path !== not_found) none(trouble.map((what) => `${path}: ${what}`));
  }
  await tab.close();
});

// Elements that stick out to the right of the window and are in no box that scrolls by itself. Runs in the browser.
const sticking_out = () => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = (e) => e && e !== document.body && (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
  const out = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > width + 0.5 && !scrolls(e.parentElement));
  return [`${document.documentElement.scrollWidth} px wide: ${out.slice(0, 3).map((e) => e.outerHTML.slice(0, 80)).join(' · ')}`];
};

test('The days on which a record changed are shown on request, with scripts off, and its years with them', async (t) => {
  const path = pages().find((one) => /id="_rail"/.test(readFileSync(join(root, one), 'utf8')));
  if (!path) return t.skip('the site was built without a history');
  const tab = await open_tab(browser, {home, javaScriptEnabled: false});
  await tab.page.goto(address(path));
  const days = tab.page.locator('.event-record');
  assert.ok(await days.count());
  assert.ok(!await days.last().isVisible());
  await tab.page.getByLabel(/when this record changed/).check();
  assert.ok(await days.last().isVisible());
  assert.ok(await tab.page.locator('.timeline-year').last().isVisible());
  await tab.close();
});

test('No kind of page is wider than a phone of 320 px', async () => {
  const tab = await open_tab(browser, {home, viewport: {width: 320, height: 640}});
  const problems = [];
  for (const path of sample()) {
    await tab.page.goto(address(path));
    problems.push(...(await tab.page.evaluate(sticking_out)).map((problem) => `${path}: ${problem}`));
  }
  await tab.close();
  none(problems);
});

test('Every kind of page works in a subfolder of a web server', async () => {
  none(await troubles_below('/some/where/', sample().filter((path) => path !== not_found)));
});

test('The page for what is not there works at the address that kept.yaml gives the site', async () =>
  none(await troubles_below('/tracker/', [not_found])));

async function troubles_below(prefix, paths) {
  const server = await serve(prefix);
  const tab = await open_tab(browser, {home: server.address});
  const problems = [];
  for (const path of paths) {
    const answer = await tab.page.goto(server.address + path);
    assert.equal(answer.status(), 200, path);
    await tab.page.waitForLoadState('networkidle');
    problems.push(...tab.take_trouble().map((trouble) => `${path}: ${trouble}`));
  }
  await tab.close();
  await server.stop();
  return problems;
}
