// Lists that readers narrow down and sort, on the built site (KEPT_SITE): in place with scripts, by plain pages without.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';

import {launch, open_tab} from './browser.mjs';
import {address, home} from './site.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const list = 'commitments/index.html';
const shown = (page) => page.locator('tbody tr:visible').count();
const column = (page, n) => page.locator(`tbody tr:visible > :nth-child(${n})`).allInnerTexts();
const open = async (options) => {
  const tab = await open_tab(browser, {home, ...options});
  await tab.page.goto(address(options?.path ?? list));
  return tab;
};

// The first choice of a facet that leaves some rows out.
async function choose(page, facet) {
  const box = page.locator('.filter-facet').nth(facet);
  await box.locator('summary').click();
  const item = box.locator('li:visible').first();
  const link = item.locator('a[data-pick]');
  const pick = await link.getAttribute('data-pick');
  const count = Number(await item.locator('.filter-count').innerText());
  await link.click();
  return {pick, count};
}

describe('A list with scripts', () => {
  test('A choice narrows the list down in place, and stands in the fragment', async () => {
    const {page, close, take_trouble} = await open();
    const all = await shown(page);
    const {pick, count} = await choose(page, 0);
    assert.equal(await shown(page), count);
    assert.ok(count < all);
    assert.equal(new URL(page.url()).hash, `#${pick}`);
    assert.match(await page.locator('.filter-said').innerText(), new RegExp(`^${count} of ${all}`));
    await page.reload();
    assert.equal(await shown(page), count);
    await page.locator('.filter-clear').click();
    assert.equal(await shown(page), all);
    assert.equal(new URL(page.url()).hash, '');
    assert.deepEqual(take_trouble(), []);
    await close();
  });

  test('Two choices narrow it down together, and no choice offers what would leave nothing', async () => {
    const {page, close} = await open();
    await choose(page, 0);
    const {count} = await choose(page, 2);
    assert.equal(await shown(page), count);
    assert.ok(count > 0);
    const counts = await page.locator('.filter-facet li:not([hidden]) .filter-count').allTextContents();
    assert.ok(counts.every((n) => Number(n) > 0));
    await close();
  });

  test('Keys alone open a facet, choose and close it', async () => {
    const {page, close} = await open();
    const all = await shown(page);
    await page.locator('.filter-facet summary').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.ok(await shown(page) < all);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SUMMARY');
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('.filter-facet').first().evaluate((e) => e.open));
    await page.keyboard.press('Escape');
    assert.ok(!await page.locator('.filter-facet').first().evaluate((e) => e.open));
    await close();
  });

  test('Every column sorts both ways, says so, and leaves what is not known at the end', async () => {
    const {page, close} = await open();
    for (const n of [1, 2, 6]) {
      const head = page.locator(`thead th:nth-child(${n})`);
      await head.locator('button').focus();
      await page.keyboard.press('Enter');
      assert.equal(await head.getAttribute('aria-sort'), 'ascending');
      const values = await page.locator(`tbody tr > :nth-child(${n})`).evaluateAll((cells) => cells.map((c) => c.dataset.value ?? c.textContent.trim()));
      const sorted = [...values].sort(new Intl.Collator('en', {numeric: true}).compare);
      assert.deepEqual(values, sorted);
      await page.keyboard.press('Enter');
      assert.equal(await head.getAttribute('aria-sort'), 'descending');
      assert.equal(await page.locator('[aria-sort]').count(), 1);
    }
    await page.locator('thead th:nth-child(5) button').click();
    const due = await column(page, 5);
    const known = due.filter((text) => !/no date/.test(text)).length;
    assert.ok(due.slice(known).every((text) => /no date/.test(text)));
    await page.locator('thead th:nth-child(5) button').click();
    assert.ok((await column(page, 5)).slice(known).every((text) => /no date/.test(text)));
    await close();
  });

  test('The timeline of everything narrows down, and hides years that hold nothing', async () => {
    const {page, close} = await open({path: 'timeline/index.html'});
    const years = await page.locator('.happened:visible').count();
    const {count} = await choose(page, 0);
    assert.equal(await page.locator('.happening:visible').count(), count);
    assert.ok(await page.locator('.happened:visible').count() < years);
    await close();
  });
});

describe('A list without scripts', () => {
  test('Every choice leads to a page with as many rows as it says', async () => {
    const {page, close} = await open({javaScriptEnabled: false});
    const choices = await page.locator('.filter-facet li').evaluateAll((items) => items.map((item) => ({href: item.firstElementChild.href, count: Number(item.querySelector('.filter-count').textContent)})));
    assert.ok(choices.length > 10);
    for (const {href, count} of choices) {
      await page.goto(href);
      assert.equal(await page.locator('tbody tr').count(), count, href);
    }
    await close();
  });

  test('A facet opens by a key, and no button is there that does nothing', async () => {
    const {page, close} = await open({javaScriptEnabled: false});
    await page.locator('.filter-facet summary').first().focus();
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('.filter-facet a').first().isVisible());
    assert.equal(await page.locator('.ledger-sort, .filter-clear:visible').count(), 0);
    await close();
  });
});

test('Every cell of the matrix opens the place where its promises stand', async () => {
  const {page, close} = await open({path: 'matrix/index.html', javaScriptEnabled: false});
  const cells = await page.locator('.matrix td a').evaluateAll((links) => links.map((a) => a.href));
  assert.ok(cells.length > 10);
  for (const href of cells.slice(0, 12)) {
    await page.goto(href);
    const place = decodeURIComponent(new URL(href).hash.slice(1));
    assert.ok(await page.locator(`section[aria-labelledby="${place}"] .promise`).count() > 0, href);
  }
  await close();
});
