import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { PROOFS } from '../../../web/export/proofs.ts'

test('the query of evidence is valid against schema.graphql', () => {
  const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'))
  expect(validate(schema, parse(PROOFS, { maxTokens: 3_000 })).map(String)).toEqual([])
})
