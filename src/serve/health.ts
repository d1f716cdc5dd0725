// Whether the process answers, and whether it can answer queries: for a supervisor or a load balancer.
import type { ServerResponse } from 'node:http'
import type { Reader } from '../graph/reader.ts'

/** The database answers, and somebody has made its schema. */
const READY = {
  text: 'SHOW CONSTRAINTS YIELD name RETURN count(*) > 0 AS ready',
  parameters: {},
}

/** `/health/live`, and `/health/ready` or `/health`; false for any other path. */
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
  if (path !== '/health/ready' && path !== '/health') return false
  const reason = draining ? 'shutting down' : await findReason(reader)
  send(response, reason ? 503 : 200, reason ? { status: 'unavailable', reason } : { status: 'ready' })
  return true
}

async function findReason(reader: Reader): Promise<string | undefined> {
  try {
    const [row] = await reader.read(READY)
    return row?.ready === true ? undefined : 'the database has no schema yet'
  } catch {
    return 'database unavailable'
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${JSON.stringify(body)}\n`)
}
