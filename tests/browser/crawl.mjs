// Reads a site as a visitor would: from its first page along its links, until no page is new.
import {existsSync, readFileSync, statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {open_tab} from './browser.mjs';
import {address, home} from './site.mjs';

// What a page says of itself. Runs in the browser: on the page that is open, or on one that is read without opening it, as a
// reader without scripts has it.
const look = ({html, url} = {}) => {
  const page = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html');
  return {
    title: page.title.trim(),
    language: page.documentElement.lang,
    headings: page.querySelectorAll('h1').length,
    ids: [...page.querySelectorAll('[id], a[name]')].map((e) => e.id || e.getAttribute('name')),
    links: [...page.querySelectorAll('a[href], area[href]')].map((e) => {
      const href = e.getAttribute('href') ?? e.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
      return {href, url: new URL(href, url ?? document.baseURI).href};
    }),
  };
};

const is_page = (url) => url.startsWith(home) && new URL(url).pathname.endsWith('.html');
const without_fragment = (url) => url.replace(/#.*$/s, '');

// Follows every link from index.html, and then from `also`, through the pages as they stand in their files: what a reader without
// scripts can reach. Map of address to {title, …}, in the order of the links.
export async function crawl(browser, {also = []} = {}) {
  const tab = await open_tab(browser, {home});
  const seen = new Map();
  async function visit(queue) {
    for (const url of queue) {  // grows while it is walked
      if (seen.has(url) || !existsSync(fileURLToPath(url))) continue;
      const facts = await tab.page.evaluate(look, {html: readFileSync(fileURLToPath(url), 'utf8'), url});
      seen.set(url, facts);
      queue.push(...new Set(facts.links.map((link) => without_fragment(link.url)).filter(is_page)));
    }
  }
  await visit([address('index.html')]);
  const reached = new Set(seen.keys());
  await visit(also.map(address));
  await tab.close();
  return {seen, reached};
}

// Opens each page with all that it runs. Map of address to {title, …, trouble}.
export async function open_each(browser, paths) {
  const tab = await open_tab(browser, {home});
  const seen = new Map();
  for (const path of paths) {
    await tab.page.goto(address(path), {waitUntil: 'load'});
    seen.set(address(path), {...await tab.page.evaluate(look), trouble: tab.take_trouble()});
  }
  await tab.close();
  return seen;
}

// A fragment that names a place, not one that carries a state (`#q=…`) or points at text (`#:~:text=`).
const place_in = (url) => {
  const fragment = decodeURIComponent(new URL(url).hash.slice(1));
  return /[=~]/.test(fragment) ? '' : fragment;
};

function fault(link, ids_of) {
  if (!link.url.startsWith(home)) return link.url.startsWith('file:') ? 'leads out of the site' : undefined;
  if (/^([a-z]+:|\/)/i.test(link.href)) return 'is not relative';
  const target = without_fragment(link.url);
  const path = fileURLToPath(target);
  if (!existsSync(path)) return 'leads to nothing';
  if (statSync(path).isDirectory()) return 'leads to a folder: from disk it must name index.html';
  const place = place_in(link.url);
  if (place && place !== 'top' && ids_of.has(target) && !ids_of.get(target).has(place)) return 'leads to no such place on the page';
}

// Every link of the pages seen that a reader could not follow, as `page: href reason`.
export function broken_links(seen) {
  const ids_of = new Map([...seen].map(([url, facts]) => [url, new Set(facts.ids)]));
  return [...seen].flatMap(([url, facts]) => facts.links.flatMap((link) => {
    const reason = fault(link, ids_of);
    return reason ? [`${url.slice(home.length)}: ${link.href} ${reason}`] : [];
  }));
}
