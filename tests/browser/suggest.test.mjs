// “Suggest an update”: a reader fills in the form, and an editor applies what it makes. KEPT names the program.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {after, before, describe, test} from 'node:test';

import {launch, open_tab} from './browser.mjs';

const kept = process.env.KEPT ?? join(resolve(import.meta.dirname, '../..'), 'build/release/kept');
const record = '---\ntitle: "A promise & more"\ncountry: THA\n---\n';
let browser, work, home;

before(async () => {
  browser = await launch();
  work = mkdtempSync(join(tmpdir(), 'kept-suggest-'));
  mkdirSync(join(work, 'content/commitments'), {recursive: true});
  writeFileSync(join(work, 'kept.yaml'), 'title: A tracker\nrepository: {url: https://github.com/some/where}\ncontact: office@example.org\nchecks: {evidence/no-archive: off}\n');
  writeFileSync(join(work, 'content/sources.yaml'), '- id: review\n  title: A review\n  url: https://example.org/review\n');
  writeFileSync(join(work, 'content/commitments/a.md'), record);
  execFileSync(kept, ['build', '-s', work, '-d', join(work, 'public'), '--quiet']);
  home = pathToFileURL(join(work, 'public')).href + '/';
});
after(async () => {
  await browser?.close();
  rmSync(work, {recursive: true});
});

async function open(options = {}) {
  const tab = await open_tab(browser, {home, ...options});
  await tab.page.goto(`${home}commitments/a/index.html`);
  await tab.page.locator('.suggest > summary').focus();
  await tab.page.keyboard.press('Enter');
  return tab;
}

const typed = (page) => page.locator('.suggest-yaml').innerText();
const sent = async (page) => new URL(await page.locator('.suggest-issue').getAttribute('href'));

function apply(yaml, ...options) {
  writeFileSync(join(work, 'suggestion.yaml'), yaml);
  return spawnSync(kept, ['apply', join(work, 'suggestion.yaml'), '-s', work, ...options], {encoding: 'utf8'});
}

describe('The form', () => {
  test('Keys alone fill it in; what it makes is in the link to the forge and the mail, and can be applied', async () => {
    const {page, close, take_trouble} = await open();
    await page.locator('#_suggest-date').focus();
    await page.keyboard.type('2024-05');
    await page.locator('#_suggest-status').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('#_suggest-summary').focus();
    await page.keyboard.type('Says "so": # no, it\\does ไทย');
    await page.locator('#_suggest-sources').focus();
    await page.keyboard.type('review');
    await page.keyboard.press('Tab');
    await page.keyboard.type('p. 3');
    await page.locator('#_suggest-voice').focus();
    await page.keyboard.press('ArrowDown');
    const yaml = (await typed(page)) + '\n';
    const link = await sent(page);
    assert.equal(link.origin + link.pathname, 'https://github.com/some/where/issues/new');
    assert.equal(link.searchParams.get('title'), 'Update: A promise & more');
    assert.equal(link.searchParams.get('body').trim(), '```yaml\n' + yaml.trim() + '\n```');
    const mail = new URL(await page.locator('.suggest-mail').getAttribute('href'));
    assert.equal(mail.pathname, 'office@example.org');
    assert.equal(mail.searchParams.get('body').trim(), yaml.trim());
    const said = apply(link.searchParams.get('body'), '--dry-run');
    assert.equal(said.status, 0, said.stderr);
    assert.match(said.stdout, /\+ +- date: 2024-05/);
    assert.deepEqual(take_trouble(), []);
    await close();
  });

  test('It says by the fields\' own rules what is wrong, and goes to the first fault', async () => {
    const {page, close} = await open();
    await page.locator('.suggest-issue').click();
    assert.equal(await page.evaluate(() => document.activeElement.id), '_suggest-date');
    assert.match(await page.locator('#_suggest-date-wrong').innerText(), /fill this in/);
    await page.locator('#_suggest-date').fill('May 2024');
    await page.locator('#_suggest-date').blur();
    assert.match(await page.locator('#_suggest-date-wrong').innerText(), /not written/);
    assert.equal(await page.locator('#_suggest-date').getAttribute('aria-invalid'), 'true');
    for (const date of ['2024', '2024-05', '2024-05-31', '2021/2030', '2019-01~']) {
      await page.locator('#_suggest-date').fill(date);
      await page.locator('#_suggest-date').blur();
      assert.equal(await page.locator('#_suggest-date-wrong').innerText(), '', date);
    }
    await page.locator('#_suggest-status').selectOption('met');
    await page.locator('.suggest-issue').click();
    assert.equal(await page.evaluate(() => document.activeElement.id), '_suggest-sources');
    assert.match(await page.locator('#_suggest-voice-wrong').innerText(), /needs a voice/);
    assert.match(page.url(), /^file:/);
    await close();
  });

  test('Whatever is typed stays what it is: it is shown as text, and read back as it was', async () => {
    for (const text of ['<img src=x onerror=alert(1)>', '---\nstatus: met', '"]}, {', '- a\n- b: c', '`@everybody` {{ site }}', '#', ': x', '\\n', 'no', '😀 \u202e']) {
      const {page, close, take_trouble} = await open();
      await page.locator('#_suggest-date').fill('2024-05');
      await page.locator('#_suggest-summary').fill(text);
      await page.locator('#_suggest-sources').fill('review');
      writeFileSync(join(work, 'content/commitments/a.md'), record);
      const body = (await sent(page)).searchParams.get('body');
      const said = apply(body, '--dry-run');
      if (said.status === 0) assert.match(said.stdout, /date: 2024-05/, text);
      else assert.match(said.stderr, /Nothing was written/, text);
      assert.equal(readFileSync(join(work, 'content/commitments/a.md'), 'utf8'), record);
      assert.equal(await page.locator('.suggest img').count(), 0);
      assert.deepEqual(take_trouble(), []);
      await close();
    }
  });

  test('A source that the tracker does not have is named for the editor, who is told to add it', async () => {
    const {page, close} = await open();
    await page.locator('#_suggest-date').fill('2024-05');
    await page.locator('#_suggest-sources').fill('https://example.com/a report\n');
    const yaml = await typed(page);
    assert.match(yaml, /# not in the tracker yet: https:\/\/example\.com\/a%20report\n +- source: new-source/);
    const said = apply(yaml);
    assert.equal(said.status, 1);
    assert.match(said.stderr, /new-source/);
    await close();
  });

  test('What is too long for a link is to be copied', async () => {
    const {page, close} = await open();
    await page.locator('#_suggest-date').fill('2024-05');
    await page.locator('#_suggest-summary').fill('ไ'.repeat(1500));
    assert.match(await page.locator('.suggest-said').innerText(), /too long/);
    assert.equal((await sent(page)).searchParams.get('body'), null);
    await close();
  });
});

test('Without scripts the blank form stands there to be copied, and the link to the forge has it filled in', async () => {
  const {page, close} = await open({javaScriptEnabled: false});
  assert.ok(!await page.locator('.suggest-form').isVisible());
  const yaml = await typed(page);
  assert.match(yaml, /^suggestion: commitment:a\nupdates:\n  - date:/);
  assert.equal((await sent(page)).searchParams.get('body').trim(), '```yaml\n' + yaml.trimEnd() + '\n```');
  await close();
});

test('The form fits a phone', async () => {
  const {page, close} = await open({viewport: {width: 320, height: 800}});
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await close();
});
