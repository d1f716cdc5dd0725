// A reader in, the GraphQL server out: schema, limits, masked errors, GraphiQL. Works without a socket through `fetch`.
import { randomUUID } from 'node:crypto'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { createYoga } from 'graphql-yoga'
import type { Connected } from '../graph/query.ts'
import type { Reader } from '../graph/reader.ts'
import type { Logger } from '../log.ts'
import { type Context, createContext } from './context.ts'
import { createMask } from './errors.ts'
import { exampleQueries } from './example-queries.ts'
import type { ImportJobs } from './import-jobs.ts'
import { createLimits } from './limits.ts'
import { createSchema } from './schema.ts'

export interface YogaOptions {
  readonly database: Connected
  readonly reader: Reader
  readonly jobs: ImportJobs
  readonly log: Logger
}

export type YogaServer = ReturnType<typeof createYogaServer>

export function createYogaServer({ database, reader, jobs, log }: YogaOptions) {
  return createYoga<object, Context>({
    schema: createSchema(),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    batching: false,
    cors: false,
    logging: {
      debug: () => {},
      info: (...parts: unknown[]) => log.info(parts.join(' ')),
      warn: (...parts: unknown[]) => log.warn(parts.join(' ')),
      error: (...parts: unknown[]) => log.error(parts.join(' ')),
    },
    context: () => createContext({ database, reader, jobs, viewer: { name: null, role: 'ADMIN' } }),
    maskedErrors: { maskError: createMask(log, randomUUID) },
    renderGraphiQL,
    graphiql: { title: '公报 Gongbao', defaultQuery: exampleQueries },
    plugins: [createLimits()],
  })
}
