// A reader in, the GraphQL server out: schema, limits, masked errors, GraphiQL. Works without a socket through `fetch`.

import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { createFetch } from '@whatwg-node/fetch'
import type { GraphQLSchema } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import { readServing, type Serving } from '../config-serving.ts'
import type { Connected } from '../graph/query.ts'
import type { Reader } from '../graph/reader.ts'
import type { Logger } from '../log.ts'
import { type Access, openAccess } from './access.ts'
import { createAdmission } from './admission.ts'
import { createBodyLimitPlugin } from './body-limit.ts'
import { createCompiler } from './compile/plugin.ts'
import { type Context, createContext } from './context.ts'
import { createCostPlugin } from './cost.ts'
import { createErrorTextsPlugin, createMask } from './errors.ts'
import { exampleQueries } from './example-queries.ts'
import type { ImportJobs } from './import-jobs.ts'
import { createKnownDocumentsPlugin, type KnownDocuments } from './known-documents.ts'
import { createLimitsPlugin } from './limits.ts'
import type { Metrics } from './metrics.ts'
import { createObservePlugin } from './observe.ts'
import { createRateLimit } from './rate-limit.ts'
import { readRequestId } from './request-id.ts'
import { createSchema } from './schema.ts'

export interface YogaOptions {
  readonly database: Connected
  readonly reader: Reader
  readonly jobs: ImportJobs
  /** Default: made for this server. */
  readonly schema?: GraphQLSchema
  readonly log: Logger
  /** Default: everybody may do everything, as on loopback without tokens. */
  readonly access?: Access
  /** Default: as without any setting. */
  readonly serving?: Omit<Serving, 'tokensFile'>
  readonly metrics?: Metrics
  /** Nothing but these is answered. */
  readonly known?: KnownDocuments
  /** False leaves all operations to graphql-js, for comparing. */
  readonly compiled?: boolean
  /** Milliseconds for all database queries of an operation together; default 20,000. */
  readonly operationMs?: number
}

export type YogaServer = ReturnType<typeof createYogaServer>

/** Of an upload, besides its files. */
const FORM_FIELDS = { fieldSize: 1024 * 1024, fields: 10, headerSize: 8 * 1024 } as const

export function createYogaServer(options: YogaOptions) {
  const { database, reader, jobs, log, access = openAccess, metrics, known, operationMs = 20_000 } = options
  const serving = options.serving ?? readServing({}, '/')
  const isOpen = !access.isNeeded()
  const mask = createMask(log, readRequestId)
  const admission = createAdmission(access, createRateLimit(serving.rate))
  const { files, fileBytes, bytes } = serving.upload
  const plugins: Plugin[] = [
    admission.plugin,
    createBodyLimitPlugin(bytes),
    createLimitsPlugin({ introspection: serving.introspection ?? isOpen }),
    createCostPlugin(mask),
    createObservePlugin({ log, ...(metrics && { metrics }) }),
    createErrorTextsPlugin(),
    ...(known ? [createKnownDocumentsPlugin(known)] : []),
    ...(options.compiled === false ? [] : [createCompiler(log)]),
  ]
  return createYoga<object, Context>({
    schema: options.schema ?? createSchema(),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    batching: false,
    cors: false,
    maxRequestBodySize: false,
    fetchAPI: createFetch({ formDataLimits: { ...FORM_FIELDS, files, fileSize: fileBytes, parts: files + 10 } }),
    logging: {
      debug: () => {},
      info: (...parts: unknown[]) => log.info(parts.join(' ')),
      warn: (...parts: unknown[]) => log.warn(parts.join(' ')),
      // What is masked is logged by the mask, with its number.
      error: () => {},
    },
    context: async ({ request }) => {
      const viewer = await admission.findViewer(request)
      const parts = { database, reader, jobs, viewer, upload: serving.upload }
      return createContext(parts, {
        mostMs: operationMs,
        // A signal that nobody has asked for costs nothing when the request ends.
        isGone: () => request.signal.aborted,
      })
    },
    maskedErrors: { maskError: mask },
    renderGraphiQL,
    graphiql:
      (serving.graphiql ?? isOpen)
        ? {
            title: '公报 Gongbao',
            defaultQuery: exampleQueries,
            additionalHeaders: { 'x-gongbao-request': 'graphiql' },
          }
        : false,
    plugins,
  })
}
