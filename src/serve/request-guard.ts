// The head of a request in, why it is refused out: pages of other sites, names that are not ours (DNS rebinding), and
// the simple content types that a browser sends anywhere without asking. And the headers that every answer carries.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLoopback } from '../config-serving.ts'

export interface Refusal {
  readonly status: number
  readonly code: 'FORBIDDEN' | 'BAD_ARGUMENT'
  readonly message: string
  readonly hint: string
}

/** Any of these on a multipart request: only a page of ours, or a program, can send it. */
const UPLOAD_HEADERS = ['x-gongbao-request', 'graphql-require-preflight', 'apollo-require-preflight']

const readName = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).hostname.toLowerCase() : undefined

export type RequestGuard = (request: Pick<IncomingMessage, 'method' | 'headers'>) => Refusal | undefined

/** `host` is what the server listens on; `hosts` are further names it is known by. */
export function createRequestGuard(host: string, hosts: readonly string[]): RequestGuard {
  const isOurs = (name: string): boolean => {
    if (hosts.includes(name.replace(/^\[|\]$/g, '')) || hosts.includes(name)) return true
    // Behind another address every request carries a token, which a foreign page does not have.
    return isLoopback(host) ? isLoopback(name) : hosts.length === 0
  }
  return ({ method = 'GET', headers }) => {
    const asked = readName(`http://${headers.host ?? ''}`)
    if (asked === undefined || !isOurs(asked))
      return forbid(`The server is not called ${headers.host ?? ''}.`, 'Add the name to GONGBAO_HOSTS if it is right.')
    const { origin } = headers
    if (origin !== undefined && origin !== `http://${headers.host}` && origin !== `https://${headers.host}`) {
      const from = readName(origin)
      if (from === undefined || !hosts.includes(from))
        return forbid(`A page of ${origin} may not ask here.`, 'Add its name to GONGBAO_HOSTS if it is right.')
    }
    if (headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate' && origin === undefined)
      return forbid('A page of another site may not ask here.', 'Open the explorer itself.')
    if (method === 'POST') return checkContentType(headers)
    return undefined
  }
}

function checkContentType(headers: IncomingMessage['headers']): Refusal | undefined {
  const type = (headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase()
  if (type === 'application/json' || type === 'application/graphql') return undefined
  if (type !== 'multipart/form-data')
    return {
      status: 415,
      code: 'BAD_ARGUMENT',
      message: `Content of the type ${JSON.stringify(type)} is not taken.`,
      hint: 'Send application/json, or multipart/form-data for files.',
    }
  if (UPLOAD_HEADERS.some((name) => headers[name])) return undefined
  return forbid('A multipart request needs the header x-gongbao-request.', 'Send `x-gongbao-request: 1` with it.')
}

const forbid = (message: string, hint: string): Refusal => ({ status: 403, code: 'FORBIDDEN', message, hint })

// The page loads nothing from elsewhere; styles are set by its components. GraphiQL is one page with everything in it.
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const GRAPHIQL_POLICY =
  "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src 'self' data: blob:; font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Puts them on the answer before it begins. */
export function setSecurityHeaders(response: ServerResponse, isApi: boolean): void {
  response.setHeader('content-security-policy', isApi ? GRAPHIQL_POLICY : PAGE_POLICY)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('x-frame-options', 'DENY')
  response.setHeader('referrer-policy', 'no-referrer')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
}
