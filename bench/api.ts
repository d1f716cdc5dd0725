// The API beside its peers over the same database, in turn in one run: @neo4j/graphql behind Yoga, the bare driver with
// our Cypher, and Yoga that executes nothing. Latency for one client, requests a second for sixteen, peak memory.
import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openDatabase } from '../src/graph/connect.ts'
import { fillDatabase, type Size } from './api/network.ts'
import { type Operation, operations } from './api/operations.ts'
import type { Way } from './api/server.ts'
import { measureStages } from './api/stages.ts'
import { describeMachine, toMedian } from './machine.ts'
import type { Benchmark } from './main.ts'
import { toTable } from './table.ts'

const WAYS: readonly Way[] = ['ours', 'peer', 'raw', 'constant']
const CLIENTS = 16

/** What is aimed at: p50 against the bare driver; requests a second against @neo4j/graphql, each and over all. */
const AIMS = { latency: 1.3, each: 2, all: 3 } as const

export const benchmark: Benchmark = {
  name: 'api',
  about: 'six operations beside @neo4j/graphql behind Yoga, the bare driver with the same Cypher, and Yoga alone',
  usage: '[--entities 10000] [--rounds 5] [--requests 40] [--home FOLDER that keeps the network for the next run]',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        entities: { type: 'string', default: '10000' },
        rounds: { type: 'string', default: '5' },
        requests: { type: 'string', default: '40' },
        home: { type: 'string' },
      },
    })
    const size = { entities: Number(values.entities), relations: Number(values.entities) * 5 }
    const home = values.home ?? (await mkdtemp(join(tmpdir(), 'gongbao-bench-api-')))
    const database = await openDatabase({ home, port: 0, host: '127.0.0.1' })
    try {
      const [known] = (
        await database.driver.executeQuery(
          'MATCH (e:Entity) RETURN count(e) AS count',
          {},
          { database: database.database! },
        )
      ).records
      if (Number(known!.get('count')) !== size.entities)
        await fillDatabase(database, size, (line) => console.error(line))
      console.log(describeMachine({ Neo4j: '5.26 LTS', '@neo4j/graphql': '7' }))
      console.log(`${size.entities} entities, ${size.relations} relations`)
      const servers = await Promise.all(WAYS.map((way) => startServer(way, home)))
      const measured = []
      for (const operation of operations) {
        const figures = await measure(operation, servers, size, Number(values.rounds), Number(values.requests))
        measured.push({ operation, ...figures })
        console.error(`${operation.name} measured`)
      }
      const problems = report(measured)
      console.log(`\nmilliseconds a request in one process, stage by stage`)
      console.log(toTable(await measureStages(database, size)))
      const memory = await Promise.all(servers.map(({ stop }) => stop()))
      console.log(
        `\npeak memory in MB: ${WAYS.map((way, index) => `${way} ${Math.round(memory[index]! / 2 ** 20)}`).join(', ')}`,
      )
      for (const problem of problems) console.error(`Gongbao: ${problem}`)
      if (problems.length > 0) process.exitCode = 1
    } finally {
      await database.close()
      if (values.home === undefined) await rm(home, { recursive: true, force: true })
    }
  },
}

interface RunningServer {
  readonly way: Way
  readonly ask: (query: string, variables: object) => Promise<string>
  /** Gives the most memory it had, in bytes. */
  readonly stop: () => Promise<number>
}

async function startServer(way: Way, home: string): Promise<RunningServer> {
  const child = fork(fileURLToPath(new URL('api/server.ts', import.meta.url)), [way, home], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const hear = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      child.once('message', (message) => resolve(message as T))
      child.once('exit', (code) => reject(new Error(`The server ${way} ended with ${code}.`)))
    })
  const { port } = await hear<{ port: number }>()
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const ask = (query: string, variables: object): Promise<string> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({ query, variables })
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      const sent = request(
        { host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers },
        (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (part) => {
            text += part
          })
          response.on('end', () => resolve(text))
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  const stop = async (): Promise<number> => {
    const told = hear<{ memory: number }>()
    child.send('stop')
    const { memory } = await told
    agent.destroy()
    return memory
  }
  return { way, ask, stop }
}

interface Figures {
  /** Median of one client, in milliseconds. */
  readonly latency: Readonly<Record<Way, number>>
  /** Requests a second of sixteen clients. */
  readonly rate: Readonly<Record<Way, number>>
}

async function measure(
  operation: Operation,
  servers: readonly RunningServer[],
  size: Size,
  rounds: number,
  requests: number,
): Promise<Figures> {
  const latencies = new Map<Way, number[]>(WAYS.map((way) => [way, []]))
  const rates = new Map<Way, number[]>(WAYS.map((way) => [way, []]))
  let n = 0
  for (let round = -1; round < rounds; round++) {
    // Each way begins in turn; the first round warms up.
    const order = servers.map((_, index) => servers[(index + round + servers.length) % servers.length]!)
    for (const { way, ask } of order) {
      const query = way === 'peer' ? operation.peer : operation.ours
      const one = async (number: number): Promise<number> => {
        const start = performance.now()
        const text = await ask(query, operation.toVariables(number, size))
        if (text.includes('"errors"')) throw new Error(`${way}, ${operation.name}: ${text.slice(0, 500)}`)
        return performance.now() - start
      }
      const times: number[] = []
      for (let i = 0; i < requests; i++) times.push(await one(n + i))
      const start = performance.now()
      let next = 0
      await Promise.all(
        Array.from({ length: CLIENTS }, async () => {
          while (next < requests * 4) await one(n + next++)
        }),
      )
      const rate = (requests * 4 * 1000) / (performance.now() - start)
      if (round < 0) continue
      latencies.get(way)!.push(toMedian(times))
      rates.get(way)!.push(rate)
    }
    n += requests
  }
  const toMedians = (figures: ReadonlyMap<Way, readonly number[]>) =>
    Object.fromEntries([...figures].map(([way, values]) => [way, toMedian(values)])) as Record<Way, number>
  return { latency: toMedians(latencies), rate: toMedians(rates) }
}

function report(measured: readonly ({ readonly operation: Operation } & Figures)[]): readonly string[] {
  const problems: string[] = []
  const rows: string[][] = [
    [
      'operation',
      'p50 ms ours',
      'bare',
      'peer',
      'Yoga alone',
      'ours/bare',
      'ours/peer',
      'req/s ours',
      'bare',
      'peer',
      'Yoga alone',
      'ours/peer',
    ],
  ]
  const gains: number[] = []
  for (const { operation, latency, rate } of measured) {
    const [ofRaw, ofPeer, gain] = [latency.ours / latency.raw, latency.ours / latency.peer, rate.ours / rate.peer]
    gains.push(gain)
    rows.push([
      operation.name,
      ...[latency.ours, latency.raw, latency.peer, latency.constant, ofRaw, ofPeer].map((value) => value.toFixed(2)),
      ...[rate.ours, rate.raw, rate.peer, rate.constant].map((value) => value.toFixed(0)),
      gain.toFixed(2),
    ])
    if (ofRaw > AIMS.latency) problems.push(`${operation.name} takes ${ofRaw.toFixed(2)} times the bare driver`)
    if (gain < AIMS.each)
      problems.push(`${operation.name} serves ${gain.toFixed(2)} times the requests of @neo4j/graphql`)
  }
  const mean = Math.exp(gains.reduce((sum, gain) => sum + Math.log(gain), 0) / gains.length)
  console.log(toTable(rows))
  console.log(`requests a second, geometric mean: ${mean.toFixed(2)} times @neo4j/graphql`)
  if (mean < AIMS.all) problems.push(`the geometric mean is ${mean.toFixed(2)} times @neo4j/graphql`)
  return problems
}
