// Buckets of time by their first and last day.
import { expect, test } from 'vitest'
import { toDays } from '../../src/graph/timeline.ts'

test.each([
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['0099-12', '0099-12-01', '0099-12-31'],
  ['2021', '2021-01-01', '2021-12-31'],
  ['2021-08-26', '2021-08-26', '2021-08-26'],
])('%s is %s to %s', (date, from, to) => expect(toDays(date)).toEqual({ from, to }))
