// A folder over HTTP on loopback, text compressed, and how many bytes went out.
import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {gzipSync} from 'node:zlib';

const types = {'.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json', '.css': 'text/css'};

export async function serve(folder) {
  const sent = {bytes: 0, requests: 0};
  const server = createServer((request, response) => {
    let file = path.join(folder, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
    if (!file.startsWith(folder) || !existsSync(file)) return response.writeHead(404).end();
    const type = types[path.extname(file)];
    const body = type ? gzipSync(readFileSync(file)) : readFileSync(file);
    sent.bytes += body.length;
    ++sent.requests;
    response.writeHead(200, {'content-type': type ?? 'application/octet-stream', ...(type && {'content-encoding': 'gzip'})}).end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {home: `http://127.0.0.1:${server.address().port}/`, sent, close: () => server.close()};
}
