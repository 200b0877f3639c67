// A folder over HTTP on loopback, and how many bytes went out.
import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';

const types = {'.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.wasm': 'application/wasm'};

export async function serve(folder) {
  const sent = {bytes: 0, requests: 0};
  const server = createServer((request, response) => {
    let file = path.join(folder, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
    if (!file.startsWith(folder) || !existsSync(file)) return response.writeHead(404).end();
    const size = statSync(file).size;
    sent.bytes += size;
    ++sent.requests;
    response.writeHead(200, {'content-type': types[path.extname(file)] ?? 'application/octet-stream', 'content-length': size});
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {home: `http://127.0.0.1:${server.address().port}/`, sent, close: () => server.close()};
}
