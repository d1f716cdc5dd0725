import { expect, test } from 'vitest'
import { exitCodes, toExitCode, toExitCodeTable } from '../../src/cli/exit-codes.ts'
import { type ErrorCode, GongbaoError } from '../../src/errors.ts'

test.each<[ErrorCode, number]>([
  ['BAD_ARGUMENT', 2],
  ['BAD_SETTING', 2],
  ['NOT_FOUND', 2],
  ['UNREADABLE', 3],
  ['WRONG_ENCODING', 3],
  ['NO_DATABASE', 4],
  ['DATABASE_UNAVAILABLE', 4],
  ['DATABASE_LOGIN', 4],
  ['DATABASE_HOME', 4],
  ['PORT_TAKEN', 5],
])('%s ends with %i', (code, expected) => {
  expect(toExitCode(new GongbaoError(code, 'x', 'y'))).toBe(expected)
})

test('an error that nobody foresaw ends with 1', () => {
  expect(toExitCode(new TypeError('x'))).toBe(1)
})

test('the table names every exit code once, with its meaning', () => {
  const codes = toExitCodeTable()
    .split('\n')
    .map((line) => Number(/^\s+(\d+) {2}\S/.exec(line)?.[1]))
  expect(codes).toEqual(Object.values(exitCodes))
})
