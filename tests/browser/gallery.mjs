// The gallery of components: each folder of theme/components/ with its examples, on one page, for tests and for eyes. Nothing
// of it is published. An example is a line `page selector` in the component's example.txt: what stands there in the site of
// tests/gallery/, which has everything that a component can be asked to show.
//
//   node tests/browser/gallery.mjs OUT     takes pictures of it, at three widths, light, dark, in forced colours and printed
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

import {launch, open_tab} from './browser.mjs';

const here = resolve(import.meta.dirname, '../..');
const kept = process.env.KEPT ?? join(here, 'build/release/kept');
const folder_of_components = join(here, 'theme/components');

export const components = () => readdirSync(folder_of_components).sort();

// [{page, selector}] of a component; none where its folder has no example.
export function examples_of(component) {
  const path = join(folder_of_components, component, 'example.txt');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').trim().split('\n').map((line) => ({page: line.slice(0, line.indexOf(' ')), selector: line.slice(line.indexOf(' ') + 1)}));
}

// A tracker with a past: two commits and a release, so that what is told of changes has something to tell.
function tracker_in(folder) {
  cpSync(join(here, 'tests/gallery'), folder, {recursive: true});
  const who = {GIT_AUTHOR_NAME: 'Ed', GIT_AUTHOR_EMAIL: 'ed@example.org', GIT_COMMITTER_NAME: 'Ed', GIT_COMMITTER_EMAIL: 'ed@example.org', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null'};
  const git = (date, ...words) => execFileSync('git', words, {cwd: folder, env: {...process.env, ...who, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date}, stdio: 'ignore'});
  const path = join(folder, 'content/commitments/full.md'), full = readFileSync(path, 'utf8');
  writeFileSync(path, full.replace('due: 2025-06-30', 'due: 2024-12-31').replace(/ {2}- \{date: 2024-03, status.*\n/, ''));
  git('2024-02-01T12:00:00Z', 'init', '-q', '-b', 'main');
  git('2024-02-01T12:00:00Z', 'add', '-A');
  git('2024-02-01T12:00:00Z', 'commit', '-qm', 'The first records');
  git('2024-02-02T12:00:00Z', '-c', 'tag.gpgsign=false', 'tag', '-a', '-m', 'First', 'v1.0');
  writeFileSync(path, full);
  git('2024-05-06T12:00:00Z', 'commit', '-qam', 'The due date moved, and the ministry reports');
}

// Runs in the browser: the first of what `selector` finds in a page, with ids of its own, so that many stand on one page.
const cut = ({html, selector, prefix}) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const found = page.querySelector(selector);
  if (!found) return undefined;
  for (const element of [found, ...found.querySelectorAll('*')])
    for (const {name, value} of [...element.attributes]) {
      if (['id', 'for', 'popovertarget', 'list'].includes(name)) element.setAttribute(name, prefix + value);
      if (['aria-labelledby', 'aria-describedby', 'aria-controls'].includes(name)) element.setAttribute(name, value.split(/\s+/).map((id) => prefix + id).join(' '));
      if (['href', 'xlink:href'].includes(name) && value.startsWith('#')) element.setAttribute(name, '#' + prefix + value.slice(1));
    }
  const row = /^(TR|TH|TD|LI|DD)$/.exec(found.tagName)?.[0];
  const around = {TR: ['<table><tbody>', '</tbody></table>'], TH: ['<table><tbody><tr>', '</tr></tbody></table>'], TD: ['<table><tbody><tr>', '</tr></tbody></table>'], LI: ['<ul>', '</ul>'], DD: ['<dl><dt>dd</dt>', '</dl>']}[row] ?? ['', ''];
  return around[0] + found.outerHTML + around[1];
};

// Builds the site, and gallery.html in it. Gives {home, page, missing: ['component: example that shows nothing'], remove()}.
export async function make_gallery(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'kept-gallery-'));
  tracker_in(folder);
  const site = join(folder, 'public'), old = join(site, 'old');
  execFileSync(kept, ['build', '-s', folder, '-d', site, '--as-of', '2026-11-25', '--quiet']);
  execFileSync(kept, ['build', '-s', folder, '--rev', 'v1.0', '-d', join(folder, 'old'), '--quiet']);
  cpSync(join(folder, 'old'), old, {recursive: true});
  const home = pathToFileURL(site).href + '/';
  const tab = await open_tab(browser, {home});
  const missing = [], parts = [];
  for (const component of components()) {
    const shown = [];
    for (const [i, {page, selector}] of examples_of(component).entries()) {
      const path = join(site, page);
      const html = existsSync(path) ? await tab.page.evaluate(cut, {html: readFileSync(path, 'utf8'), selector, prefix: `${component}-${i}-`}) : undefined;
      if (html) shown.push(html);
      else missing.push(`${component}: ${page} ${selector}`);
    }
    if (!shown.length) missing.push(`${component}: no example`);
    parts.push(`<section class="gallery-part" id="${component}"><h2>${component}</h2>\n${shown.map((html) => `<div class="gallery-example">${html}</div>`).join('\n')}</section>`);
  }
  await tab.close();
  const head = readFileSync(join(site, 'index.html'), 'utf8').match(/<link rel="stylesheet"[^>]*>/)[0];
  writeFileSync(join(site, 'gallery.html'), `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Components</title>${head}</head>\n<body><div class="main"><h1>Components</h1>\n${parts.join('\n')}\n</div></body></html>\n`);
  return {home, page: home + 'gallery.html', missing, remove: () => rmSync(folder, {recursive: true})};
}

export const looks = {
  light: {},
  dark: {colorScheme: 'dark'},
  forced: {forcedColors: 'active'},
  print: {media: 'print'},
};

if (process.argv[1] === import.meta.filename) {
  const out = process.argv[2];
  if (!out) {
    console.error('Usage: node tests/browser/gallery.mjs OUT');
    process.exit(2);
  }
  const tall = 4000;  // of one picture
  mkdirSync(out, {recursive: true});
  const browser = await launch();
  const gallery = await make_gallery(browser);
  const tab = await open_tab(browser, {home: gallery.home});
  await tab.page.goto(gallery.page);
  gallery.missing.forEach((what) => console.error(`Nothing to show: ${what}`));
  for (const width of [320, 768, 1440])
    for (const [look, media] of Object.entries(looks)) {
      await tab.page.setViewportSize({width, height: 900});
      await tab.page.emulateMedia({media: 'screen', colorScheme: 'light', forcedColors: 'none', ...media});
      const height = await tab.page.evaluate(() => document.documentElement.scrollHeight);
      for (let top = 0, sheet = 1; top < height; top += tall, ++sheet)
        await tab.page.screenshot({path: join(out, `${width}-${look}-${sheet}.png`), fullPage: true, clip: {x: 0, y: top, width, height: Math.min(tall, height - top)}});
    }
  await browser.close();
  gallery.remove();
}
