// A process of its own that answers one way: `ours`, `peer` (@neo4j/graphql behind Yoga), `raw` (the driver with our
// Cypher, no GraphQL) or `constant` (Yoga that executes nothing). Its parent is told the port, and the memory at the end.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getOperationAST, parse } from 'graphql'
import { createYoga } from 'graphql-yoga'
import neo4j from 'neo4j-driver'
import { pino } from 'pino'
import { readServing } from '../../src/config-serving.ts'
import { type Database, openDatabase } from '../../src/graph/connect.ts'
import { toParameters } from '../../src/graph/query.ts'
import { createReader } from '../../src/graph/reader.ts'
import { compile, type Part } from '../../src/serve/compile/plan.ts'
import { createImportJobs } from '../../src/serve/import-jobs.ts'
import { createSchema } from '../../src/serve/schema.ts'
import { createYogaServer } from '../../src/serve/yoga.ts'
import { peerSchema } from './peer.ts'

export type Way = 'ours' | 'peer' | 'raw' | 'constant'

const [way, home] = process.argv.slice(2) as [Way, string]
const database = await openDatabase({ home, port: 0, host: '127.0.0.1' })

const listeners: Readonly<Record<Way, (database: Database) => Promise<RequestListener> | RequestListener>> = {
  ours: (database) => {
    const log = pino(pino.destination('/dev/null'))
    const jobs = createImportJobs({ database, log })
    const serving = { ...readServing({}, '/'), rate: 0 }
    return createYogaServer({ database, reader: createReader(database), jobs, log, serving })
  },
  peer: async ({ driver, database }) => {
    // Here alone, or its memory would count as everybody's.
    const { Neo4jGraphQL } = await import('@neo4j/graphql')
    const schema = await new Neo4jGraphQL({ typeDefs: peerSchema, driver }).getSchema()
    const sessionConfig = { database, defaultAccessMode: neo4j.session.READ }
    return createYoga({ schema, context: { sessionConfig }, logging: false, graphiql: false }) as never
  },
  raw: ({ driver, database }) => {
    const schema = createSchema()
    const plans = new Map<string, Part>()
    const findPlan = (query: string, variables: Readonly<Record<string, unknown>>) => {
      const known = plans.get(query)
      if (known) return known
      const document = parse(query)
      const [plan] = compile({ schema, fragments: new Map(), variables }, getOperationAST(document)!)
      plans.set(query, plan!)
      return plan!
    }
    return async (request, response) => {
      const { query, variables } = JSON.parse(await readBody(request))
      const plan = findPlan(query, variables)
      const session = driver.session({ ...(database && { database }), defaultAccessMode: neo4j.session.READ })
      const { records } = await session.run(plan.text, toParameters(plan.toParameters(variables).cypher) as object)
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(records[0]!.get(0)))
      await session.close()
    }
  },
  constant: () => {
    const text = '{"data":{"entity":null}}'
    const constant = { data: {}, stringify: () => text }
    const plugins = [
      {
        onExecute: ({ setResultAndStopExecution }: { setResultAndStopExecution: (result: object) => void }) =>
          setResultAndStopExecution(constant),
      },
    ]
    return createYoga({ schema: createSchema(), plugins: plugins as never, logging: false, graphiql: false }) as never
  },
}

async function readBody(request: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString()
}

const server = createServer(await listeners[way](database))
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('message', async () => {
  process.send?.({ memory: process.resourceUsage().maxRSS * 1024 })
  server.closeAllConnections()
  server.close()
  await database.close({ keep: true })
  process.disconnect()
})
