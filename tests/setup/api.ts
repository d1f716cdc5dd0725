// Sketched bulletins in, the API over a real Neo4j that holds them out: queries go through `yoga.fetch`, without a socket.
import { pino } from 'pino'
import { fuse } from '../../src/fuse/fuse.ts'
import type { Database } from '../../src/graph/connect.ts'
import { createReader, type ReaderOptions } from '../../src/graph/reader.ts'
import { createSchema } from '../../src/graph/schema.ts'
import { storeDocument } from '../../src/graph/write/document.ts'
import { refreshNetwork } from '../../src/graph/write/network.ts'
import { createImportJobs } from '../../src/serve/import-jobs.ts'
import { createYogaServer, type YogaOptions } from '../../src/serve/yoga.ts'
import { type BulletinSketch, buildExtraction } from './extraction.ts'

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query, which TypeScript does not know
export type Json = any

export interface GraphQLAnswer {
  readonly data: Json
  readonly errors?: readonly { message: string; extensions: { code?: string; hint?: string; requestId?: string } }[]
}

export interface Api {
  /** Gives the data; throws when there are errors. */
  readonly ask: (query: string, variables?: object) => Promise<Json>
  readonly answer: (query: string, variables?: object) => Promise<GraphQLAnswer>
  /** The answer as it is sent. */
  readonly answerText: (query: string, variables?: object) => Promise<string>
  /** How many queries the last request sent to the database. */
  readonly queryCount: () => number
  /** What was logged. */
  readonly logged: string[]
}

const now = (): Date => new Date('2024-01-01T00:00:00Z')

export async function fillDatabase(database: Database, sketches: readonly BulletinSketch[]): Promise<void> {
  await createSchema(database)
  for (const [index, sketch] of sketches.entries()) {
    const fused = fuse(buildExtraction(sketch))
    const origin = { sourceKey: `/${index}`, fingerprint: String(index), importedAt: '2024-01-01T00:00:00.000Z' }
    await storeDocument(database, fused, origin)
  }
  await refreshNetwork(database, now)
}

export function createApi(
  database: Pick<Database, 'driver' | 'database'>,
  { onQuery, ...options }: Pick<YogaOptions, 'compiled' | 'serving'> & Pick<ReaderOptions, 'onQuery'> = {},
): Api {
  let count = 0
  const logged: string[] = []
  const reader = createReader(database, {
    onQuery: (query) => {
      count++
      onQuery?.(query)
    },
  })
  const log = pino({}, { write: (line: string) => logged.push(line) })
  const jobs = createImportJobs({ database, log })
  const yoga = createYogaServer({ database, reader, jobs, log, ...options })
  const answerText = async (query: string, variables: object = {}): Promise<string> => {
    count = 0
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return response.text()
  }
  const answer = async (query: string, variables?: object): Promise<GraphQLAnswer> =>
    JSON.parse(await answerText(query, variables))
  return {
    answer,
    answerText,
    ask: async (query, variables) => {
      const { data, errors } = await answer(query, variables)
      if (errors) throw new Error(JSON.stringify(errors))
      return data
    },
    queryCount: () => count,
    logged,
  }
}
