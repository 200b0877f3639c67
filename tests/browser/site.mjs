// The built site on disk: its pages, and a plain web server that puts it under a subfolder as a project site would be.
import {createServer} from 'node:http';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {extname, join, resolve, sep} from 'node:path';
import {pathToFileURL} from 'node:url';
import {gzipSync} from 'node:zlib';

export const root = resolve(process.env.KEPT_SITE ?? 'public');
export const home = pathToFileURL(root).href + '/';
export const address = (path) => new URL(path.split(sep).map(encodeURIComponent).join('/'), home).href;

function* files_below(folder, prefix = '') {
  for (const entry of readdirSync(join(folder, prefix), {withFileTypes: true})) {
    const path = join(prefix, entry.name);
    if (entry.isDirectory()) yield* files_below(folder, path);
    else yield path;
  }
}

const redirects = (path) => /http-equiv=["']?refresh/i.test(readFileSync(join(root, path), 'utf8'));

// Every page that a reader reads: no redirects of old addresses.
export function pages() {
  if (!existsSync(join(root, 'index.html'))) throw new Error(`KEPT_SITE names no built site: ${root}`);
  return [...files_below(root)].filter((path) => path.endsWith('.html') && !redirects(path)).sort();
}

// One page of each kind, the largest: by first folder and depth, so lists and records of a kind count apart.
export function sample() {
  const largest = new Map();
  for (const path of pages()) {
    const parts = path.split(sep);
    const kind = parts.length === 1 ? path : `${parts[0]}/${parts.length}`;
    const size = statSync(join(root, path)).size;
    if (size > (largest.get(kind)?.size ?? -1)) largest.set(kind, {path, size});
  }
  return [...largest.values()].map(({path}) => path);
}

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.xml': 'application/xml', '.ics': 'text/calendar', '.csv': 'text/csv',
};

function file_for(path) {
  const file = resolve(join(root, path));
  if (file !== root && !file.startsWith(root + sep)) return undefined;
  if (!existsSync(file)) return undefined;
  return statSync(file).isDirectory() ? file_for(join(path, 'index.html')) : file;
}

// Serves the site on loopback below `prefix`, and nothing elsewhere; compressed, as hosts do, where that is asked for. Gives its
// address and how to stop it.
export async function serve(prefix = '/some/where/', {compressed = false} = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = path.startsWith(prefix) ? file_for(path.slice(prefix.length) || '.') : undefined;
    const packed = compressed && file && extname(file) in types;
    response.writeHead(file ? 200 : 404, {'content-type': types[extname(file ?? '')] ?? 'application/octet-stream', ...(packed ? {'content-encoding': 'gzip'} : {})});
    response.end(file ? (packed ? gzipSync(readFileSync(file)) : readFileSync(file)) : undefined);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${server.address().port}${prefix}`,
    stop: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}
