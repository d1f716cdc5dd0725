// A request path in, a file of the built explorer out. Only files that were there at the first look are served, so that
// no path leads out of the folder.
import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

const NOT_BUILT = readFileSync(join(import.meta.dirname, 'not-built.html'), 'utf8')

/** Vite puts a hash of the content into these names: what such a name gives never changes. */
const isHashed = (path: string): boolean => /^\/assets\/.*-[\w-]{8,}\.\w+$/.test(path)

export type StaticHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Serves `folder`; a path without a file ending gives index.html, because the explorer keeps its view in the address. */
export function createStaticHandler(folder: string): StaticHandler {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'text/plain', 'Method not allowed')
    const path = toPath(request.url ?? '/')
    const files = await listFiles(folder)
    if (!files.has('/index.html')) return send(response, 503, TYPES['.html']!, NOT_BUILT)
    const asked = files.has(path) ? path : extname(path) === '' ? '/index.html' : undefined
    if (asked === undefined) return send(response, 404, 'text/plain', 'Not found')
    response.setHeader('cache-control', isHashed(asked) ? 'public, max-age=31536000, immutable' : 'no-cache')
    const type = TYPES[extname(asked).toLowerCase()] ?? 'application/octet-stream'
    send(response, 200, type, await readFile(files.get(asked)!), request.method === 'HEAD')
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer, headOnly = false): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
  })
  response.end(headOnly ? undefined : body)
}

/** `/` for an address that cannot be decoded. */
function toPath(url: string): string {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    return path === '/' ? '/index.html' : path
  } catch {
    return '/index.html'
  }
}

/** Address → file. Read anew for every page, so that a new build is served at once; the folder has a few dozen files. */
async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name)
        return [`/${relative(folder, file).split(sep).join('/')}`, file]
      }),
  )
}
