// The two trackers that queries are judged on, built anew, and the pages in them that hold text of their own.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const repository = path.resolve(here, '../..');

export const queries = JSON.parse(readFileSync(path.join(here, 'queries.json'), 'utf8'));

export function build_sites() {
  const folder = mkdtempSync(path.join(tmpdir(), 'kept-search-'));
  const kept = process.env.KEPT ?? path.join(repository, 'build/release/kept');
  const sites = {content: repository, fixture: path.join(here, 'fixture')};
  for (const [name, source] of Object.entries(sites)) {
    sites[name] = path.join(folder, name);
    execFileSync(kept, ['build', '-s', source, '-d', sites[name], '--as-of', '2026-01-01'], {stdio: 'pipe'});
  }
  return {...sites, remove: () => rmSync(folder, {recursive: true})};
}

const address = (site, file) => path.relative(site, path.dirname(file)).split(path.sep).join('/').replace(/(.)$/, '$1/');

const kinds = /<body class="kind-(commitment|country|declaration|organisation|page|practice|roundtable|source|theme)"/;

// Records and pages. A list or a matrix repeats what others say, a page that is not translated yet its original: neither counts.
export function own_pages(site) {
  const pages = [];
  for (const entry of readdirSync(site, {recursive: true, withFileTypes: true})) {
    if (entry.name !== 'index.html') continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const html = readFileSync(file, 'utf8');
    const at = address(site, file);
    const canonical = html.match(/<link rel="canonical" href="https?:\/\/[^/]+\/[^/]+\/([^"]*)"/)?.[1];
    if (canonical === at && kinds.test(html)) pages.push({address: at, html});
  }
  return pages.sort((a, b) => (a.address < b.address ? -1 : 1));
}
