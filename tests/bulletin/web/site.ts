// A small web site on a free port of this machine, for the tests of this folder.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface Site {
  /** `http://127.0.0.1:PORT`. */
  readonly address: string
  /** What was asked for, in order, with the time of each. */
  readonly asked: { readonly path: string; readonly at: number }[]
  readonly close: () => Promise<void>
}

/** Serves the given paths; a string is a page of HTML, everything else is 404. */
export async function openSite(pages: Readonly<Record<string, string | Handler>>): Promise<Site> {
  const asked: { path: string; at: number }[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push({ path, at: performance.now() })
    const page = pages[path]
    if (typeof page === 'function') page(request, response)
    else response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export const redirectTo =
  (location: string): Handler =>
  (_, response) =>
    response.writeHead(302, { location }).end()
