// Pictures to look at: `node tests/browser/shots.mjs OUT [--no-scripts] PAGE…` takes each page of the site that KEPT_SITE
// names (public/ otherwise) at three widths, light and dark, whole, into OUT. Without pages: one of each kind.
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';

import {launch, open_tab} from './browser.mjs';
import {home, address, sample} from './site.mjs';

const [out, ...rest] = process.argv.slice(2);
if (!out) {
  console.error('Usage: node tests/browser/shots.mjs OUT [--no-scripts] [PAGE…]');
  process.exit(2);
}
const scripts = !rest.includes('--no-scripts');
const named = rest.filter((word) => word !== '--no-scripts');

mkdirSync(out, {recursive: true});
const browser = await launch();
for (const colorScheme of ['light', 'dark']) {
  for (const width of [320, 768, 1440]) {
    const tab = await open_tab(browser, {home, colorScheme, javaScriptEnabled: scripts, viewport: {width, height: 900}});
    for (const path of named.length ? named : sample()) {
      await tab.page.goto(address(path));
      const file = `${path.replace(/(\/?index)?\.html$/, '').replaceAll('/', '-') || 'home'}-${width}-${colorScheme}.png`;
      await tab.page.screenshot({path: join(out, file), fullPage: true});
      tab.take_trouble().forEach((trouble) => console.error(`${path}: ${trouble}`));
    }
    await tab.close();
  }
}
await browser.close();
