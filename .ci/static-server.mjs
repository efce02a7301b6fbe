import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headerPolicy } from './page-policy.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** What the page never asks for, so that nothing in it can. File access and the clipboard stay as the browser has them. */
const closed = ['camera', 'display-capture', 'geolocation', 'hid', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'serial', 'usb'];

const guards = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': closed.map((feature) => `${feature}=()`).join(', '),
  // Everything is our own, so that the page can be shut off from every other at no cost.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const encoders = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};

/** Every file of the folder in memory, by its path in the address bar. Hidden files (the build's manifest) are not for the public. */
function readAll(folder) {
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (!entry.isFile() || name.split('/').some((part) => part.startsWith('.'))) continue;
    const body = readFileSync(path);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    files.set(`/${name}`, { body, etag, type: types[extname(name)] ?? 'application/octet-stream', lasts: name.startsWith('assets/') });
  }
  return files;
}

/** The path asked for, or null when it is no path (not decodable, or one that climbs). */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    return !path.startsWith('/') || /[\\\0]/.test(path) || path.split('/').includes('..') ? null : path;
  } catch {
    return null;
  }
}

/** What was packed in this process, by content and encoding: a second server of the same build packs nothing again. */
const packings = new Map();

/** The body as this client takes it. Packed once, when first asked for, and kept. */
async function pack(file, accepted) {
  const name = Object.keys(encoders).find((encoding) => accepted.some((each) => each.trim().split(';')[0] === encoding && !/;\s*q=0(\.0*)?$/.test(each)));
  if (name === undefined || !/^(text|application|image\/svg)/.test(file.type) || file.body.length < 1024) return { body: file.body };
  const key = `${name} ${file.etag}`;
  const packing = packings.get(key) ?? encoders[name](file.body);
  packings.set(key, packing);
  return { body: await packing, encoding: name };
}

/** A path that is no file may be a screen, which the application finds. Ids in addresses carry dots, so an extension alone tells nothing. */
function isScreen(path, { headers }) {
  return !path.startsWith('/assets/') && (extname(path) === '' || (headers.accept ?? '').includes('text/html'));
}

async function answer(files, request, response) {
  const refuse = (status, text) => response.writeHead(status, { ...guards, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD.');
  const path = pathOf(request.url);
  if (path === null) return refuse(400, 'Not a path.');
  const file = files.get(path) ?? (isScreen(path, request) ? files.get('/index.html') : undefined);
  if (file === undefined) return refuse(404, 'Not found.');
  const lasts = file.lasts ? 'public, max-age=31536000, immutable' : 'no-cache';
  const headers = { ...guards, 'Content-Type': file.type, 'Cache-Control': lasts, ETag: file.etag, Vary: 'Accept-Encoding' };
  if (request.headers['if-none-match'] === file.etag) return response.writeHead(304, headers).end();
  const { body, encoding } = await pack(file, (request.headers['accept-encoding'] ?? '').split(','));
  response.writeHead(200, { ...headers, 'Content-Length': body.length, ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }) });
  return response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Serves a folder on 127.0.0.1. A port that is taken is passed over for the next one, unless `strict`.
 * Answers the server and the port that it listens on.
 */
export async function serve(folder, { port, strict = false }) {
  const files = readAll(folder);
  const server = createServer((request, response) => {
    answer(files, request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  const listen = (wanted) =>
    new Promise((done, fail) => {
      server.once('error', (error) => (error.code === 'EADDRINUSE' && !strict && wanted < 65_535 ? done(listen(wanted + 1)) : fail(error)));
      server.listen(wanted, '127.0.0.1', () => done(server.address().port));
    });
  return { server, port: await listen(port) };
}
