// Reads a site as a visitor would: from its first page along its links, until no page is new.
import {existsSync, statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {open_tab} from './browser.mjs';
import {address, home} from './site.mjs';

// What the open page says of itself. Runs in the browser.
const look = () => ({
  title: document.title.trim(),
  language: document.documentElement.lang,
  headings: document.querySelectorAll('h1').length,
  ids: [...document.querySelectorAll('[id], a[name]')].map((e) => e.id || e.getAttribute('name')),
  links: [...document.querySelectorAll('a[href], area[href]')].map((e) => {
    const href = e.getAttribute('href') ?? e.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
    return {href, url: new URL(href, document.baseURI).href};
  }),
});

const is_page = (url) => url.startsWith(home) && new URL(url).pathname.endsWith('.html');
const without_fragment = (url) => url.replace(/#.*$/s, '');

// Visits everything linked from index.html, and then `also`. Map of address to {title, …, trouble}, in the order visited.
export async function crawl(browser, {scripts = true, also = []} = {}) {
  const tab = await open_tab(browser, {home, javaScriptEnabled: scripts});
  const seen = new Map();
  async function visit(queue) {
    for (const url of queue) {  // grows while it is walked
      if (seen.has(url) || !existsSync(fileURLToPath(url))) continue;
      await tab.page.goto(url, {waitUntil: 'load'});
      const facts = await tab.page.evaluate(look);
      seen.set(url, {...facts, trouble: tab.take_trouble()});
      queue.push(...new Set(facts.links.map((link) => without_fragment(link.url)).filter(is_page)));
    }
  }
  await visit([address('index.html')]);
  const reached = new Set(seen.keys());
  await visit(also.map(address));
  await tab.close();
  return {seen, reached};
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
