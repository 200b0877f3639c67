// The page that searches, and the field that leads to it, in a browser.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';

import {launch, open_tab} from './browser.mjs';
import {address, serve} from './site.mjs';

let browser, server, tab, page;
before(async () => {
  browser = await launch();
  server = await serve();
  tab = await open_tab(browser, {home: server.address, viewport: {width: 1280, height: 900}});
  page = tab.page;
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const settled = () => page.waitForFunction(() => /\d/.test(document.querySelector('.search-count').textContent) || !document.querySelector('.search-trouble[role]').hidden);

async function ask(fragment, folder = 'search/') {
  await page.goto('about:blank');
  await page.goto(`${server.address}${folder}#${fragment}`);
  await settled();
}
const texts = (selector) => page.$$eval(selector, (found) => found.map((one) => one.textContent.trim()));
const hrefs = (selector) => page.$$eval(selector, (found) => found.map((one) => one.href));
const count = async () => Number((await texts('.search-count'))[0].match(/\d+/)?.[0]);

describe('the page that searches', () => {
  test('Results are a list with a count, marked where the words stand, and lead to pages and parts', async () => {
    await ask('q=gcm+13h');
    assert.ok((await count()) >= 1);
    assert.equal((await texts('ol.search-results > li')).length, Math.min(10, await count()));
    const [part] = await hrefs('.search-parts a');
    assert.equal(part, `${server.address}declarations/gcm-2018/index.html#13h`);
    await page.click('.search-parts a');
    assert.equal(await page.locator(':target').count(), 1);
    await ask('q=kafala');
    assert.deepEqual([...new Set((await texts('mark')).map((word) => word.toLowerCase()))], ['kafala']);
  });

  test('A word from the middle of a phrase is found where no blanks part words', async () => {
    await ask('q=' + encodeURIComponent('เด็ก'), 'th/search/');
    assert.ok((await count()) > 10);
    assert.ok((await texts('mark')).every((word) => word.startsWith('เด็ก')));
  });

  test('The field in the header leads to the page, and no server is told what was typed', async () => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(server.address + 'commitments/');
    await page.fill('.header-find input', 'sabah & "covid" #1');
    await page.press('.header-find input', 'Enter');
    await page.waitForURL(/search\/index\.html#/);
    await page.waitForSelector('.search-count');
    assert.equal(await page.inputValue('#_query'), 'sabah & "covid" #1');
    await settled();
    assert.ok(asked.length > 3);
    assert.deepEqual(asked.filter((url) => /sabah|covid/.test(url.replace(/#.*/, ''))), []);
  });

  test('What is typed is asked at once, stands in the address, and more results are a press away', async () => {
    await page.goto('about:blank');
    await page.goto(server.address + 'search/');
    await page.waitForFunction(() => document.activeElement.id === '_query');
    await page.keyboard.type('children');
    await settled();
    await page.waitForFunction(() => location.hash === '#q=children' && document.querySelectorAll('ol.search-results > li').length === 10);
    const {entries} = await page.evaluate(() => ({entries: history.length}));
    await page.click('.search-more button');
    await page.waitForFunction(() => document.querySelectorAll('ol.search-results > li').length === 20);
    assert.equal(await page.evaluate(() => [...document.querySelectorAll('.search-results > li')].indexOf(document.activeElement.closest('li'))), 10);
    assert.equal(await page.evaluate(() => history.length), entries);
  });

  test('Facets are counted when they are opened, narrow down, and are left again with the keyboard', async () => {
    await ask('q=detention');
    const before_narrowing = await count();
    await page.focus('[data-facet="country"] summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-facet="country"] li a');
    const promised = Number((await texts('[data-facet="country"] li .filter-count'))[0]);
    await page.click('[data-facet="country"] li a');
    await page.waitForFunction((count) => document.querySelector('.search-count').textContent.includes(`: ${count} (`), promised);
    assert.ok(promised < before_narrowing);
    assert.match(page.url(), /#q=detention&country=\w+$/);
    assert.equal(await page.getAttribute('[data-facet="country"] li a[aria-current]', 'aria-current'), 'true');
    await page.keyboard.press('Escape');
    await page.click('.search-notes a');
    await page.waitForFunction((count) => document.querySelector('.search-count').textContent.endsWith(`: ${count}`), before_narrowing);
  });

  test('What readers have who hear the page: one heading a result, a list of its length, a count that is read out, facets by name', async () => {
    await ask('q=detention&country=tha');
    assert.equal(await page.getByRole('search').count(), 1);
    assert.equal(await page.getByRole('searchbox', {name: 'What are you looking for?'}).getAttribute('aria-describedby'), '_hint');
    assert.match(await page.getByRole('status').textContent(), /^Results: \d+ \(Thailand\)$/);
    assert.equal(await page.locator('ol.search-results').getByRole('heading', {level: 2}).count(), await page.locator('ol.search-results > li').count());
    assert.equal(await page.getByRole('group', {name: 'Narrow down'}).locator('summary').count(), 6);
    assert.equal(await page.getByRole('combobox').count(), 0);
  });

  test('With the keyboard alone: from the field through facets to the first result', async () => {
    await ask('q=kafala');
    await page.focus('#_query');
    const seen = [];
    for (let i = 0; i < 12 && !seen.at(-1)?.startsWith('H2'); ++i) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => `${document.activeElement.parentElement.tagName} ${document.activeElement.tagName}`));
    }
    assert.deepEqual(seen, ['DIV BUTTON', ...Array(6).fill('DETAILS SUMMARY'), 'H2 A']);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.includes('search'));
    await page.goBack();
    await settled();
    assert.equal(await page.inputValue('#_query'), 'kafala');
  });

  test('The policy of the page lets nothing run but its own scripts, and the search needs no more', async () => {
    await ask('q=kafala');
    const policy = await page.evaluate(() => document.querySelector('meta[http-equiv="Content-Security-Policy"]').content);
    assert.match(policy, /script-src 'self'/);
    assert.doesNotMatch(policy, /unsafe|wasm|blob:|data:(?=[^;]*script)/);
    assert.deepEqual(tab.take_trouble(), []);
  });

  test('Years narrow down', async () => {
    await ask('q=children&from=2019&to=2019');
    const narrowed = await count();
    await ask('q=children');
    assert.ok(narrowed > 0 && narrowed < (await count()));
  });

  test('Nothing found is said with a way on; a typing error is forgiven and told', async () => {
    await ask('q=qqxxzzvv');
    assert.equal(await count(), 0);
    assert.match((await texts('.search-notes'))[0], /qqxxzzvv/);
    assert.ok(await page.isVisible('.search-lists a'));
    await ask('q=kafalla');
    assert.ok((await count()) > 0);
    assert.match((await texts('.search-notes'))[0], /kafala/);
  });

  test('A value that no facet has is left out and told; what runs nowhere runs not here', async () => {
    let alarms = 0;
    page.on('dialog', (dialog) => { ++alarms; dialog.dismiss(); });
    await ask('q=children&country=atlantis&__proto__=x&constructor=y');
    assert.ok((await count()) > 10);
    assert.match((await texts('.search-notes'))[0], /atlantis/);
    assert.equal(await page.locator('.search .filter-chosen').count(), 0);
    await ask('q=children&from=soon&to=2019-13');
    assert.deepEqual((await texts('.search-notes p')).map((note) => note.match(/“(.*?)”/)[1]), ['soon', '2019-13']);
    for (const hostile of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '__proto__', 'javascript:alert(1)', '%E0%A4%A', '\u202e\u0000']) {
      await ask(`q=${encodeURIComponent(hostile)}&theme=${encodeURIComponent(hostile)}`);
      assert.equal(await page.locator('.search img, .search script').count(), 0);
    }
    assert.equal(alarms, 0);
    assert.equal(await page.evaluate(() => ({}).x), undefined);
    assert.deepEqual(tab.take_trouble(), []);
  });

  for (const [what, files, respond, more = ''] of [
    ['missing', '**/search/terms/*.bin', (route) => route.fulfill({status: 404, body: ''})],
    ['torn', '**/search/terms/*.bin', (route) => route.fulfill({status: 200, body: 'no such thing'})],
    ['missing', '**/search/index.json', (route) => route.abort()],
    ['torn', '**/search/texts/**', (route) => route.fulfill({status: 200, body: ''})],
    ['torn', '**/search/facets/*.bin', (route) => route.fulfill({status: 200, body: 'no such thing'}), '&country=tha'],
  ])
    test(`A part of the index that is ${what} (${files}) is told, and the page works again once it is there`, async () => {
      await page.route(files, respond);
      await ask(`q=kafala${more}`);
      assert.ok(await page.isVisible('.search-trouble[role]'));
      assert.equal((await texts('.search-trouble[role]'))[0], await page.getAttribute('.search', `data-${what}`));
      assert.ok(await page.isVisible('.search-lists a'));
      await page.unroute(files);
      await page.fill('#_query', 'kafala relaxation');
      await page.fill('#_query', 'kafala');
      await page.waitForFunction(() => document.querySelectorAll('.search-results > li').length > 0);
      assert.ok(!(await page.isVisible('.search-trouble[role]')));
      tab.take_trouble();
    });

  test('Of the program, too, a part that is missing is told', async () => {
    await page.route('**/narrow.js', (route) => route.abort());
    await ask('q=kafala&country=tha');
    assert.equal((await texts('.search-trouble[role]'))[0], await page.getAttribute('.search', 'data-missing'));
    await page.unroute('**/narrow.js');
    tab.take_trouble();
    await ask('q=kafala&country=tha');
    assert.ok(!(await page.isVisible('.search-trouble[role]')));
  });

  test('An address that narrows down by nothing that is known asks nothing', async () => {
    await ask('country=tha');
    await page.evaluate(() => { location.hash = '#country=atlantis'; });
    await page.waitForFunction(() => /atlantis/.test(document.querySelector('.search-notes').textContent));
    assert.deepEqual(await texts('.search-count'), ['']);
    assert.ok(await page.isVisible('.search-lists a'));
  });
});

test('Opened from disk the page says why it cannot search, and its lists lead on', async () => {
  const own = await open_tab(browser, {home: address('').replace(/[^/]*$/, '')});
  await own.page.goto(address('search/index.html'));
  assert.ok(await own.page.isVisible('.search-trouble[role]'));
  assert.equal(await own.page.textContent('.search-trouble[role]'), await own.page.getAttribute('.search', 'data-file'));
  assert.ok(await own.page.isVisible('.search-lists a'));
  assert.deepEqual(own.take_trouble(), []);
  await own.close();
});

test('Without scripts a link in the header leads to the lists, and no field promises more', async () => {
  const own = await open_tab(browser, {home: server.address, javaScriptEnabled: false, viewport: {width: 1280, height: 900}});
  await own.page.goto(server.address + 'commitments/');
  assert.ok(!(await own.page.isVisible('.header-find')));
  await own.page.click('a.header-search');
  assert.ok(await own.page.isVisible('noscript p'));
  assert.ok(!(await own.page.isVisible('.search-form')));
  assert.ok((await own.page.locator('.search-lists a').count()) > 10);
  await own.close();
});
