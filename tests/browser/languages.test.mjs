// The tracker in a language that nobody speaks: `ar-XB` is written from right to left, and its words are those of English,
// longer and marked. What does not turn round, does not fit, or is spelt outside the catalogue of words shows here.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {after, before, describe, test} from 'node:test';

import {launch, open_tab} from './browser.mjs';

const here = resolve(import.meta.dirname, '../..');
const kept = process.env.KEPT ?? join(here, 'build/release/kept');
const tag = 'ar-XB';
const accents = {a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', c: 'ç', n: 'ñ', y: 'ý', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', C: 'Ç', N: 'Ñ'};

// `Made in {n} countries.` -> `⟦Mádé íñ {n} çóúñtríés. ····⟧`: a third longer, its holes kept.
const pseudo = (text) => {
  const accented = text.split(/(\{[a-z0-9_]+\})/).map((piece, i) => (i % 2 ? piece : piece.replace(/[a-zA-Z]/g, (c) => accents[c] ?? c))).join('');
  return `⟦${accented} ${'·'.repeat(Math.ceil(text.length / 3))}⟧`;
};

// en.yaml line by line: `key: text`, `key: "text"`, `key: {one: "…", other: "…"}`; everything else stays.
const pseudo_yaml = (yaml) =>
  yaml.split('\n').map((line) => {
    const [, start, value] = /^(\s*[\w-]+: )(\S.*)$/.exec(line) ?? [];
    if (value === undefined) return line;
    if (/^\{\w+: "/.test(value)) return start + value.replace(/"((?:[^"\\]|\\.)*)"/g, (_, text) => JSON.stringify(pseudo(JSON.parse(`"${text}"`))));
    return start + JSON.stringify(pseudo(value.startsWith('"') ? JSON.parse(value) : value));
  }).join('\n');

let folder, home, browser;
const pages = [];
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-languages-'));
  cpSync(join(here, 'content'), join(folder, 'content'), {recursive: true, filter: (path) => !/\.(th|id)\.md$/.test(path)});
  cpSync(join(here, 'theme/i18n/en.yaml'), join(folder, `theme/i18n/${tag}.yaml`));
  writeFileSync(join(folder, `theme/i18n/${tag}.yaml`), pseudo_yaml(readFileSync(join(here, 'theme/i18n/en.yaml'), 'utf8')));
  const settings = readFileSync(join(here, 'kept.yaml'), 'utf8').replace(/^languages: .*$/m, `languages: [en, ${tag}]`).replace(/^ {2}(th|id): .*\n/gm, '');
  writeFileSync(join(folder, 'kept.yaml'), settings);
  execFileSync(kept, ['build', '-s', folder, '-d', join(folder, 'public')]);
  home = pathToFileURL(join(folder, 'public')).href + '/';
  const largest = new Map();  // a page of each kind
  for (const path of readdirSync(join(folder, 'public', tag), {recursive: true})) {
    if (!path.endsWith('.html')) continue;
    const parts = path.split('/'), kind = `${parts[0]}/${parts.length}`, size = statSync(join(folder, 'public', tag, path)).size;
    if (size > (largest.get(kind)?.size ?? -1)) largest.set(kind, {path: `${tag}/${path}`, size});
  }
  pages.push(...[...largest.values()].map(({path}) => path));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, {recursive: true});
});

const none = (problems) => assert.equal(problems.length, 0, `${problems.length} problems:\n${problems.slice(0, 12).join('\n')}`);

async function problems_at(width, look) {
  const tab = await open_tab(browser, {home, viewport: {width, height: 800}});
  const problems = [];
  for (const path of pages) {
    await tab.page.goto(home + path);
    problems.push(...(await tab.page.evaluate(look)).map((problem) => `${path}: ${problem}`));
    problems.push(...tab.take_trouble().filter((trouble) => !trouble.includes('ERR_ABORTED')));  // the next page did not wait for the icon of this one
  }
  await tab.close();
  return problems;
}

// Runs in the browser: what sticks out at the left, where a page from right to left ends.
const sticking_out = () => {
  const {clientWidth, scrollWidth} = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const scrolls = (e) => e && e !== document.body && (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
  const out = [...document.body.querySelectorAll('*')].filter((e) => (e.getBoundingClientRect().left < -0.5 || e.getBoundingClientRect().right > clientWidth + 0.5) && !scrolls(e.parentElement));
  return [`${scrollWidth} px wide: ${out.slice(0, 3).map((e) => e.outerHTML.slice(0, 80)).join(' · ')}`];
};

describe('written from right to left, in longer words', () => {
  test('There is a page of every kind', () => assert.ok(pages.length > 12, pages.join(' ')));

  for (const width of [320, 768, 1440]) test(`No page is wider than a window of ${width} px`, async () => none(await problems_at(width, sticking_out)));

  test('Every page says which way it is written, and every text in another language says so itself', async () =>
    none(await problems_at(768, () => {
      const problems = [];
      if (document.documentElement.lang !== 'ar-XB' || document.documentElement.dir !== 'rtl') problems.push('lang or dir of the page');
      const heading = document.querySelector('h1');
      if (!/⟦/.test(heading.textContent) && /^\s*[A-Za-z]/.test(heading.textContent) && getComputedStyle(heading.querySelector('[lang]') ?? heading).direction !== 'ltr') problems.push(`heading: ${heading.textContent}`);
      for (const e of document.querySelectorAll('[lang="en"]')) if (getComputedStyle(e).direction !== 'ltr') problems.push(`runs backwards: ${e.textContent.slice(0, 40)}`);
      return problems;
    })));

  // No text of the content is translated here: what is neither a word of the catalogue nor said to be English is a mistake.
  test('Titles, texts and what editors wrote say that they are English wherever they stand', async () =>
    none(await problems_at(768, () => {
      const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
      const names = 'code, pre, script, style, time, .commit, .citation, .outcome-id, .files a, a[type], [rel="license"]';  // and addresses: the same in every language
      const problems = [];
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const around = node.parentElement;
        if (around.closest(`[lang]:not(html), ${names}`) || !/[A-Za-z]{2}/.test(node.data) || /[⟦·⟧]/.test(node.data) || /^, [a-z0-9-]+$/.test(node.data)) continue;
        problems.push(`${around.localName}.${around.className} in ${around.parentElement.className}: ${node.data.trim()}`);
      }
      return problems;
    })));

  test('The header and the footer hold no word that is not in the catalogue', async () =>
    none(await problems_at(768, () => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const problems = [];
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const around = node.parentElement;
        if (!around.closest('.header, .footer') || around.closest('[lang], script, .languages-here, time') || !/\p{L}{2}/u.test(node.data)) continue;
        if (!/[⟦·⟧]/.test(node.data)) problems.push(`${around.className || around.localName}: ${node.data.trim()}`);
      }
      return problems;
    })));
});
