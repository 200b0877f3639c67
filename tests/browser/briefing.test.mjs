// Briefings on paper, on the built site (KEPT_SITE).
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {launch, open_tab} from './browser.mjs';
import {address, home, pages} from './site.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const sheets = (pdf) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
const briefings = () => pages().filter((path) => /^countries.[a-z]{3}.briefing.index\.html$/.test(path));

test('Every briefing fits on two sheets, of A4 and of Letter', async () => {
  const tab = await open_tab(browser, {home});
  assert.ok(briefings().length > 0);
  for (const path of briefings()) {
    await tab.page.goto(address(path));
    for (const format of ['A4', 'Letter']) {
      const count = sheets(await tab.page.pdf({format, preferCSSPageSize: false}));
      assert.ok(count >= 1 && count <= 2, `${path}: ${count} sheets of ${format}`);
    }
  }
  await tab.close();
});

test('Every source of a briefing is numbered where it is used, and no row may be cut by a page', async () => {
  const tab = await open_tab(browser, {home});
  for (const path of briefings()) {
    await tab.page.goto(address(path));
    await tab.page.emulateMedia({media: 'print'});
    const [used, listed] = await tab.page.evaluate(() => [
      [...new Set([...document.querySelectorAll('.cite')].map((a) => a.getAttribute('href').slice(1)))].sort(),
      [...document.querySelectorAll('.briefing-sources li')].map((li) => li.id).sort(),
    ]);
    assert.deepEqual(used, listed, path);
    assert.deepEqual(await tab.page.locator('tr, .briefing-sources li, .briefing-asked li').evaluateAll((all) => all.filter((e) => getComputedStyle(e).breakInside !== 'avoid').length), 0);
  }
  await tab.close();
});
