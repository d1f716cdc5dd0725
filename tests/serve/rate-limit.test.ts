import { expect, test } from 'vitest'
import { createRateLimit } from '../../src/serve/rate-limit.ts'

function createClock() {
  let time = 0
  const pass = (ms: number): void => {
    time += ms
  }
  return { now: () => time, pass }
}
const isTaken = (take: () => void): boolean => {
  try {
    take()
    return true
  } catch {
    return false
  }
}

test('a client may send a minute’s worth at once, then as fast as the rate', () => {
  const clock = createClock()
  const rate = createRateLimit(60, clock.now)
  const ask = (client = 'a') => isTaken(() => rate.take(client))
  expect(Array.from({ length: 60 }, () => ask()).every(Boolean)).toBe(true)
  expect(ask()).toBe(false)
  expect(ask('b')).toBe(true)
  clock.pass(1000)
  expect([ask(), ask()]).toEqual([true, false])
  clock.pass(600_000)
  expect(Array.from({ length: 61 }, () => ask())).toEqual([...Array(60).fill(true), false])
})

test('the error says how long to wait', () => {
  const clock = createClock()
  const rate = createRateLimit(6, clock.now)
  for (let i = 0; i < 6; i++) rate.take('a')
  expect(() => rate.take('a')).toThrow(expect.objectContaining({ code: 'RATE_LIMITED', value: 10 }))
})

test('no rate is no limit, and many clients do not fill the memory', () => {
  const free = createRateLimit(0)
  for (let i = 0; i < 5000; i++) free.take('a')
  const clock = createClock()
  const rate = createRateLimit(60, clock.now)
  for (let i = 0; i < 30_000; i++) rate.take(`client ${i}`)
  expect(isTaken(() => rate.take('client 29999'))).toBe(true)
})
