// Every component by itself, on the page that gallery.mjs puts together.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';

import {launch, open_tab} from './browser.mjs';
import {axe_on} from './checkers.mjs';
import {components, examples_of, looks, make_gallery} from './gallery.mjs';

let browser, gallery, tab;
before(async () => {
  browser = await launch();
  gallery = await make_gallery(browser);
  tab = await open_tab(browser, {home: gallery.home});
  await tab.page.goto(gallery.page);
});
after(async () => {
  await browser?.close();
  gallery?.remove();
});

const none = (problems) => assert.equal(problems.length, 0, `${problems.length} problems:\n${problems.slice(0, 12).join('\n')}`);
const show = async (look, width = 1280) => {
  await tab.page.setViewportSize({width, height: 900});
  await tab.page.emulateMedia({media: 'screen', colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference', ...look});
};

test('Every component has examples, and each of them shows it', () => {
  assert.ok(components().length > 50);
  none(gallery.missing);
  none(components().filter((component) => examples_of(component).length === 0));
});

describe('axe-core finds no fault in any component', () => {
  const told = ['color-contrast', 'target-size', 'svg-img-alt', 'aria-allowed-attr', 'aria-required-children', 'aria-required-parent', 'aria-valid-attr-value', 'button-name', 'link-name', 'list', 'listitem', 'definition-list', 'dlitem', 'label', 'nested-interactive', 'scrollable-region-focusable', 'summary-name', 'label-content-name-mismatch', 'td-headers-attr', 'th-has-data-cells', 'valid-lang'];
  for (const [look, media] of Object.entries(looks))
    for (const width of look === 'light' ? [1280, 320] : [1280])
      test(`${look}, ${width} px`, async () => {
        await show(media, width);
        none((await axe_on(tab.page, {rules: look === 'light' ? told : ['color-contrast']})).violations);
      });
});

for (const width of [320, 768, 1440])
  test(`No component is wider than a window of ${width} px`, async () => {
    await show({}, width);
    none(await tab.page.evaluate(() => {
      const limit = document.documentElement.clientWidth + 0.5;
      const scrolls = (e) => e && e !== document.body && (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
      return [...document.querySelectorAll('.gallery-example *')].filter((e) => e.getBoundingClientRect().right > limit && !scrolls(e.parentElement) && getComputedStyle(e).clipPath === 'none')
        .map((e) => `${e.closest('.gallery-part').id}: ${e.outerHTML.slice(0, 80)}`);
    }));
  });

test('Where the reader wants no motion, nothing moves', async () => {
  await show({reducedMotion: 'reduce'});
  none(await tab.page.evaluate(() => [document.documentElement, ...document.querySelectorAll('.gallery-example, .gallery-example *')].filter((e) => {
    const {scrollBehavior, transitionDuration, animationName} = getComputedStyle(e);
    return scrollBehavior !== 'auto' || /[1-9]/.test(transitionDuration) || animationName !== 'none';
  }).map((e) => e.outerHTML.slice(0, 80))));
});

test('In colours of the reader\'s own, what tells statuses and choices apart is not colour alone', async () => {
  await show({forcedColors: 'active'});
  const told = await tab.page.evaluate(() => {
    const borders = (selector) => [...document.querySelectorAll(selector)].map((e) => getComputedStyle(e).borderTopStyle);
    return {statuses: borders('#status .status'), marks: document.querySelectorAll('#mark .mark').length, words: [...document.querySelectorAll('#status .status')].map((e) => e.textContent.trim())};
  });
  assert.ok(told.marks > 3);
  assert.ok(told.statuses.every((style) => style !== 'none'));
  assert.equal(new Set(told.words).size, told.words.length);
});

test('A chart holds the figures of its table, and draws no line where there is none to draw', async () => {
  await show({});
  const charts = await tab.page.evaluate(() => [...document.querySelectorAll('#indicator .indicator')].map((indicator) => ({
    said: indicator.querySelector('.chart-lines')?.getAttribute('aria-label') ?? '',
    figures: [...indicator.querySelectorAll('tbody .number')].map((cell) => cell.firstChild.textContent.trim()),
    points: indicator.querySelectorAll('.chart-point').length,
    lines: indicator.querySelectorAll('.chart-line').length,
    levels: [...indicator.querySelectorAll('.chart-baseline, .chart-target')].length,
  })));
  const [held, houses, staff, alone] = charts;
  assert.equal(held.points, 5);
  assert.equal(held.lines, 2);  // of the two bodies that measured
  assert.equal(held.levels, 2);
  for (const figure of held.figures) assert.ok(held.said.includes(figure), `${figure} in: ${held.said}`);
  assert.deepEqual([houses.points, houses.lines, houses.levels], [1, 0, 1]);
  assert.deepEqual([staff.points, staff.said], [0, '']);
  assert.deepEqual([alone.points, alone.figures], [0, ['48000']]);
});

describe('The way out', () => {
  const elsewhere = 'https://www.wikipedia.org/';
  async function on_a_page(options) {
    const one = await open_tab(browser, {home: gallery.home, offline: false, ...options});
    await one.page.route(elsewhere, (route) => route.fulfill({contentType: 'text/html', body: '<title>Elsewhere</title>'}));
    await one.page.goto(`${gallery.home}index.html`);
    await one.page.goto(`${gallery.home}commitments/full/index.html`);
    return one;
  }

  test('Shift three times leaves, and the page does not stand in the way back', async () => {
    const one = await on_a_page();
    for (let i = 0; i < 3; ++i) await one.page.keyboard.press('Shift');
    await one.page.waitForURL(elsewhere);
    await one.page.goBack();
    assert.equal(one.page.url(), `${gallery.home}index.html`);
    await one.close();
  });

  test('Shift that is held for a capital, or pressed now and then, does not', async () => {
    const one = await on_a_page();
    await one.page.keyboard.press('Shift');
    await one.page.keyboard.press('Shift+A');
    await one.page.keyboard.press('Shift');
    await one.page.keyboard.press('a');
    await one.page.keyboard.press('Shift');
    assert.match(one.page.url(), /commitments\/full/);
    await one.close();
  });

  test('By its button it leaves with scripts off as well, and says what it cannot do', async () => {
    const one = await on_a_page({javaScriptEnabled: false});
    assert.match(await one.page.locator('.exit-about').evaluate((e) => e.textContent), /history/);
    await one.page.locator('.exit-leave').focus();
    await one.page.keyboard.press('Enter');
    await one.page.waitForURL(elsewhere);
    await one.close();
  });
});
