// A database and an address in, a running server out: the API at /graphql, the explorer at /, health at /health.
import { existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Config, projectFolder } from '../config.ts'
import { readServing } from '../config-serving.ts'
import { GongbaoError } from '../errors.ts'
import type { Connected } from '../graph/query.ts'
import { createReader } from '../graph/reader.ts'
import type { Logger } from '../log.ts'
import { type Access, checkRole, createAccess } from './access.ts'
import { toStatus } from './error-texts.ts'
import { toErrorBody } from './errors.ts'
import { answerHealth } from './health.ts'
import { createImportJobs } from './import-jobs.ts'
import { readKnownDocuments } from './known-documents.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { createRequestGuard, setSecurityHeaders } from './request-guard.ts'
import { asRequest } from './request-id.ts'
import { createSchema } from './schema.ts'
import { createStaticHandler } from './static-files.ts'
import { warmUp } from './warm-up.ts'
import { createYogaServer } from './yoga.ts'

export interface ServerOptions {
  readonly database: Connected
  readonly config: Pick<Config, 'host' | 'port'> & Partial<Pick<Config, 'serving'>>
  readonly log: Logger
  /** The built explorer; default dist/web of the project. */
  readonly webFolder?: string
  /** Lets the database plan the explorer's queries meanwhile. */
  readonly warm?: boolean
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string
  /**
   * Takes no new connections, ends the running import between two bulletins, lets running requests end for at most
   * five seconds, then closes. Leaves the database open.
   */
  readonly close: () => Promise<void>
}

const DRAIN_MS = 5_000

/** Throws PORT_TAKEN, and BAD_SETTING for an address other than loopback without tokens. */
export async function startServer({ database, config, log, webFolder, warm }: ServerOptions): Promise<RunningServer> {
  const folder = webFolder ?? join(projectFolder, 'dist', 'web')
  const serving = config.serving ?? readServing({}, join(projectFolder, '.gongbao', 'none'))
  const access = createAccess(config.host, serving)
  const refuse = createRequestGuard(config.host, serving.hosts)
  const metrics = createMetrics()
  const reader = createReader(database, { onQuery: metrics.countQuery })
  const jobs = createImportJobs({ database, log })
  metrics.watchImports(jobs.count)
  const documents = join(folder, 'documents.json')
  const known = serving.documents === 'explorer' ? readKnownDocuments(documents) : undefined
  const schema = createSchema()
  const options = { database, reader, jobs, schema, log, access, serving, metrics, ...(known && { known }) }
  const yoga = createYogaServer(options)
  const serveFile = createStaticHandler(folder)
  let draining = false

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?', 1)[0]!
    // A supervisor asks by whatever address it knows.
    if (await answerHealth(path, response, reader, draining)) return
    setSecurityHeaders(response, path === yoga.graphqlEndpoint)
    const refusal = refuse(request)
    if (refusal) return sendError(response, refusal.status, refusal)
    if (path === '/metrics') return answerMetrics(request, response, access, metrics)
    if (path === yoga.graphqlEndpoint) await yoga(request, response)
    else await serveFile(request, response)
  }
  const server = createServer((request, response) =>
    asRequest((id) => {
      response.setHeader('x-request-id', id)
      if (draining) response.setHeader('connection', 'close')
      answer(request, response).catch((error: unknown) => {
        log.error({ err: error, requestId: id }, 'unexpected error in a request')
        if (!response.headersSent) response.writeHead(500)
        response.end()
      })
    }),
  )
  await listen(server, config)
  const closing = new AbortController()
  if (warm && existsSync(documents)) {
    const planAhead = async () => {
      const texts = known ?? readKnownDocuments(documents)
      await warmUp(schema, texts.values(), reader, closing.signal)
    }
    planAhead().catch((error: unknown) => log.warn({ err: error }, 'queries not planned ahead'))
  }
  const { address, port, family } = server.address() as AddressInfo
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: async () => {
      draining = true
      closing.abort()
      // Imports end first: their watchers are told, and then their connections can end too.
      await Promise.all([close(server), jobs.close()])
    },
  }
}

async function answerMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  access: Access,
  metrics: Metrics,
): Promise<void> {
  try {
    checkRole(await access.identify(request.headers.authorization ?? null), 'ADMIN')
  } catch (error) {
    if (!(error instanceof GongbaoError)) throw error
    return sendError(response, toStatus(error.code) ?? 400, error)
  }
  response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' })
  response.end(await metrics.print())
}

function sendError(
  response: ServerResponse,
  status: number,
  error: Pick<GongbaoError, 'code' | 'message' | 'hint'>,
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(toErrorBody(error))
}

function listen(server: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new GongbaoError(
              'PORT_TAKEN',
              `Port ${port} on ${host} is taken.`,
              'End what uses it, or set PORT to another number, such as `PORT=4001 npm start`.',
              port,
              error,
            )
          : error,
      ),
    )
    server.listen(port, host, () => resolve())
  })
}

/** Connections that are kept alive without a request are closed as soon as they are idle. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  await closed
  clearInterval(sweep)
  clearTimeout(late)
}
