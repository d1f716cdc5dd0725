// What the server does in, numbers in the format of Prometheus out.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly countOperation: (name: string, outcome: string, seconds: number) => void
  readonly countQuery: () => void
  readonly watchImports: (count: () => number) => void
  readonly contentType: string
  readonly print: () => Promise<string>
}

/** Names come from clients: only so many are told apart. */
const MOST_NAMES = 100

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const operations = new Counter({
    name: 'gongbao_operations_total',
    help: 'GraphQL operations by name and outcome: ok, or the code of the first error.',
    labelNames: ['operation', 'outcome'],
    registers,
  })
  const durations = new Histogram({
    name: 'gongbao_operation_seconds',
    help: 'How long GraphQL operations took.',
    labelNames: ['operation'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30],
    registers,
  })
  const queries = new Counter({
    name: 'gongbao_bolt_queries_total',
    help: 'Queries sent to Neo4j by the API.',
    registers,
  })
  const names = new Set<string>()
  const toLabel = (name: string): string => {
    if (names.has(name)) return name
    if (names.size >= MOST_NAMES || name.length > 60) return 'other'
    names.add(name)
    return name
  }
  return {
    countOperation(name, outcome, seconds) {
      const operation = toLabel(name)
      operations.inc({ operation, outcome })
      durations.observe({ operation }, seconds)
    },
    countQuery: () => queries.inc(),
    watchImports: (count) => {
      new Gauge({
        name: 'gongbao_imports',
        help: 'Imports that wait or run.',
        registers,
        collect() {
          this.set(count())
        },
      })
    },
    contentType: registry.contentType,
    print: () => registry.metrics(),
  }
}
