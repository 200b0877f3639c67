// Debian's Chromium, started so that it talks to nobody but the page under test. Each start has a profile of its own.
import {chromium} from 'playwright-core';

const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

export const launch = () =>
    chromium.launch({executablePath: process.env.KEPT_CHROMIUM ?? '/usr/bin/chromium', headless: true, args: quiet});

// A tab, and what went wrong in it since the list was last taken. `home` is the only place that it may load from.
export async function open_tab(browser, {home, ...options}) {
  const context = await browser.newContext({offline: home.startsWith('file:'), ...options});
  const page = await context.newPage();
  let trouble = [];
  page.on('console', (message) => message.type() === 'error' && trouble.push(`console: ${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => trouble.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // The next page was opened before the last one had its icon: not the page's fault. What is refused has other names.
    if (reason !== 'net::ERR_ABORTED') trouble.push(`failed: ${request.url()} (${reason})`);
  });
  page.on('response', (response) => response.status() >= 400 && trouble.push(`${response.status()}: ${response.url()}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !url.startsWith('data:')) trouble.push(`foreign: ${url}`);
  });
  return {
    page,
    take_trouble: () => trouble.splice(0),
    close: () => context.close(),
  };
}
