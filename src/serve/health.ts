// Whether the process answers, and whether it can answer queries: for a supervisor or a load balancer.
import type { ServerResponse } from 'node:http'
import type { Reader } from '../graph/reader.ts'

const READY = { text: 'RETURN 1 AS ready', parameters: {} }

/** `/health/live` and `/health/ready`; false for any other path. */
export async function answerHealth(
  path: string,
  response: ServerResponse,
  reader: Reader,
  draining: boolean,
): Promise<boolean> {
  if (path === '/health/live') {
    send(response, 200, { status: 'live' })
    return true
  }
  if (path !== '/health/ready') return false
  const reason = draining
    ? 'shutting down'
    : await reader.read(READY).then(
        () => undefined,
        () => 'database unavailable',
      )
  send(response, reason ? 503 : 200, reason ? { status: 'unavailable', reason } : { status: 'ready' })
  return true
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${JSON.stringify(body)}\n`)
}
