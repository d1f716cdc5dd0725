// An open database in, what each stage of one request costs out, so that the next gain is known.
import { getOperationAST, parse, validate } from 'graphql'
import type { Connected } from '../../src/graph/query.ts'
import { createReader } from '../../src/graph/reader.ts'
import type { Row } from '../../src/serve/compile/left.ts'
import { compile } from '../../src/serve/compile/plan.ts'
import { toCost } from '../../src/serve/cost.ts'
import { createSchema } from '../../src/serve/schema.ts'
import { toMedian } from '../machine.ts'
import type { Size } from './network.ts'
import { operations } from './operations.ts'

const ROUNDS = 50

export async function measureStages(database: Connected, size: Size): Promise<readonly (readonly string[])[]> {
  const schema = createSchema()
  const reader = createReader(database)
  const rows: string[][] = [
    ['operation', 'parse', 'validate', 'cost', 'compile', 'parameters', 'database', 'serialise', 'KB'],
  ]
  for (const { name, ours, toVariables } of operations) {
    const times: Record<string, number[]> = {}
    const time = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
      const start = performance.now()
      const result = await work()
      const list = times[stage] ?? []
      times[stage] = list
      list.push(performance.now() - start)
      return result
    }
    let bytes = 0
    for (let round = 0; round < ROUNDS; round++) {
      const variables = toVariables(round, size)
      const document = await time('parse', () => parse(ours))
      await time('validate', () => validate(schema, document))
      const definition = getOperationAST(document)!
      await time('cost', () => toCost(schema, document, definition, variables))
      const [plan] = await time('compile', () => compile({ schema, fragments: new Map(), variables }, definition))
      const parameters = await time('parameters', () => plan!.toParameters(variables))
      const value = await time('database', () => reader.readValue({ text: plan!.text, parameters: parameters.cypher }))
      bytes = (await time('serialise', () => plan!.write(value as Row, parameters))).length
    }
    const stages = ['parse', 'validate', 'cost', 'compile', 'parameters', 'database', 'serialise']
    rows.push([name, ...stages.map((stage) => toMedian(times[stage]!).toFixed(3)), (bytes / 1024).toFixed(1)])
  }
  return rows
}
