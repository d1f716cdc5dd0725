// A database and an address in, a running server out: the API at /graphql, the explorer at /, health at /health.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Config, projectFolder } from '../config.ts'
import { GongbaoError } from '../errors.ts'
import type { Connected } from '../graph/query.ts'
import { createReader } from '../graph/reader.ts'
import type { Logger } from '../log.ts'
import { answerHealth } from './health.ts'
import { createImportJobs } from './import-jobs.ts'
import { createStaticHandler } from './static-files.ts'
import { createYogaServer } from './yoga.ts'

export interface ServerOptions {
  readonly database: Connected
  readonly config: Pick<Config, 'host' | 'port'>
  readonly log: Logger
  /** The built explorer; default dist/web of the project. */
  readonly webFolder?: string
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string
  /** Takes no new requests, lets running ones end for at most five seconds, then closes. Leaves the database open. */
  readonly close: () => Promise<void>
}

const DRAIN_MS = 5_000

/** Throws PORT_TAKEN. */
export async function startServer({ database, config, log, webFolder }: ServerOptions): Promise<RunningServer> {
  const reader = createReader(database)
  const jobs = createImportJobs({ database, log })
  const yoga = createYogaServer({ database, reader, jobs, log })
  const serveFile = createStaticHandler(webFolder ?? join(projectFolder, 'dist', 'web'))
  let draining = false
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0]!
    const answer = async (): Promise<void> => {
      if (await answerHealth(path, response, reader, draining)) return
      if (path === yoga.graphqlEndpoint) await yoga(request, response)
      else await serveFile(request, response)
    }
    answer().catch((error: unknown) => {
      log.error({ err: error }, 'unexpected error in a request')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await listen(server, config)
  const { address, port, family } = server.address() as AddressInfo
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: async () => {
      draining = true
      await jobs.close()
      await close(server)
    },
  }
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

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  await closed
  clearTimeout(late)
}
