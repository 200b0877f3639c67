// The site by keys alone, and what its small scripts do, on the built site (KEPT_SITE).
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

import {launch, open_tab} from './browser.mjs';
import {address, home, pages, root, serve} from './site.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const focused = (page, what = 'className') => page.evaluate((what) => document.activeElement[what], what);

test('The first key leads past the header, and the next to what stands in the page', async () => {
  const tab = await open_tab(browser, {home, javaScriptEnabled: false});
  await tab.page.goto(address('commitments/index.html'));
  await tab.page.keyboard.press('Tab');
  assert.ok(await tab.page.locator('.skip').first().evaluate((e) => e === document.activeElement && e.getBoundingClientRect().top >= 0));
  await tab.page.keyboard.press('Enter');
  await tab.page.keyboard.press('Tab');
  assert.ok(await tab.page.evaluate(() => document.querySelector('main').contains(document.activeElement)));
  await tab.close();
});

test('On a phone the sections open and close by keys, without a script, and the key goes back to the button', async () => {
  const tab = await open_tab(browser, {home, javaScriptEnabled: false, viewport: {width: 320, height: 640}});
  await tab.page.goto(address('commitments/index.html'));
  const sections = tab.page.locator('.header-sections');
  assert.ok(!await sections.isVisible());
  await tab.page.locator('.header-menu').focus();
  await tab.page.keyboard.press('Enter');
  assert.ok(await sections.isVisible());
  await tab.page.keyboard.press('Tab');
  assert.equal(await focused(tab.page), 'header-close');
  await tab.page.keyboard.press('Escape');
  assert.ok(!await sections.isVisible());
  assert.equal(await focused(tab.page), 'header-menu');
  await tab.close();
});

test('The languages open by a key, without a script, and each is a link that says which it is', async () => {
  const tab = await open_tab(browser, {home, javaScriptEnabled: false});
  await tab.page.goto(address('index.html'));
  await tab.page.locator('.languages-here').focus();
  await tab.page.keyboard.press('Enter');
  await tab.page.keyboard.press('Tab');
  await tab.page.keyboard.press('Tab');
  assert.equal(await focused(tab.page, 'lang'), 'th');
  await tab.page.keyboard.press('Enter');
  await tab.page.waitForURL(/\/th\/index\.html$/);
  assert.equal(await tab.page.evaluate(() => document.documentElement.lang), 'th');
  await tab.close();
});

test('Whatever a key can reach shows that it has it', async () => {
  const tab = await open_tab(browser, {home, viewport: {width: 1280, height: 900}});
  for (const path of ['index.html', 'commitments/index.html', 'countries/index.html', 'matrix/index.html']) {
    await tab.page.goto(address(path));
    for (let i = 0; i < 25; ++i) {
      await tab.page.keyboard.press('Tab');
      const unseen = await tab.page.evaluate(() => {
        const e = document.activeElement, style = getComputedStyle(e);
        if (e === document.body) return undefined;
        const inside = e.querySelector('.map-target');
        return style.outlineStyle !== 'none' || (inside && getComputedStyle(inside).stroke !== 'none') ? undefined : e.outerHTML.slice(0, 90);
      });
      assert.equal(unseen, undefined, path);
    }
  }
  await tab.close();
});

test('A link to a place copies its address, says so, and leads there as well', async () => {
  const server = await serve();
  const tab = await open_tab(browser, {home: server.address, permissions: ['clipboard-read', 'clipboard-write']});
  const path = pages().find((one) => /^docs/.test(one) && /class="anchor"/.test(readFileSync(join(root, one), 'utf8')));
  await tab.page.goto(server.address + path);
  const anchor = tab.page.locator('.anchor').first();
  await anchor.focus();
  await tab.page.keyboard.press('Enter');
  await tab.page.waitForFunction(() => document.querySelector('.copied').textContent);
  const href = await anchor.evaluate((a) => a.href);
  assert.equal(await tab.page.evaluate(() => navigator.clipboard.readText()), href);
  assert.equal(tab.page.url(), href);
  assert.equal(await tab.page.locator('.copied').getAttribute('role'), 'status');
  assert.deepEqual(tab.take_trouble(), []);
  await tab.close();
  await server.stop();
});

test('A page in a language that is shown so for want of a reviewer says so', async () => {
  const tab = await open_tab(browser, {home, javaScriptEnabled: false});
  await tab.page.goto(address('th/index.html'));
  assert.ok((await tab.page.locator('.footer-review').innerText()).length > 20);
  await tab.page.goto(address('index.html'));
  assert.equal(await tab.page.locator('.footer-review').count(), 0);
  await tab.close();
});
