import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import * as queries from '../../../web/api/queries.ts'

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'))

describe('the queries of the explorer', () => {
  test.each(Object.entries(queries))('%s is valid against schema.graphql', (_name, text) => {
    expect(validate(schema, parse(text, { maxTokens: 3_000 })).map(String)).toEqual([])
  })
})
