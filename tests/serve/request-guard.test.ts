import { describe, expect, test } from 'vitest'
import { createRequestGuard } from '../../src/serve/request-guard.ts'

const loopback = createRequestGuard('127.0.0.1', ['gongbao.example'])
const json = { 'content-type': 'application/json' }

describe('on loopback a request is taken only under our own names', () => {
  test.each([
    ['127.0.0.1:4000', true],
    ['localhost:4000', true],
    ['[::1]:4000', true],
    ['gongbao.example', true],
    ['GONGBAO.example:443', true],
    ['evil.example:4000', false],
    ['127.0.0.1.evil.example:4000', false],
    ['localhost.evil.example', false],
    ['', false],
  ])('%s', (host, isTaken) => {
    expect(loopback({ method: 'GET', headers: { host } }) === undefined).toBe(isTaken)
  })

  test('and one without a name is refused', () => {
    expect(loopback({ method: 'GET', headers: {} })?.status).toBe(403)
  })
})

describe('a page of another site', () => {
  const host = 'localhost:4000'
  test.each([
    ['http://localhost:4000', true],
    ['https://localhost:4000', true],
    ['https://gongbao.example', true],
    ['http://localhost:4001', false],
    ['https://evil.example', false],
    ['null', false],
  ])('at %s', (origin, isTaken) => {
    expect(loopback({ method: 'POST', headers: { host, origin, ...json } }) === undefined).toBe(isTaken)
  })

  test('may lead here by a link, and may not ask in the background', () => {
    const cross = { host, 'sec-fetch-site': 'cross-site' }
    expect(loopback({ method: 'GET', headers: { ...cross, 'sec-fetch-mode': 'navigate' } })).toBeUndefined()
    expect(loopback({ method: 'GET', headers: { ...cross, 'sec-fetch-mode': 'no-cors' } })?.code).toBe('FORBIDDEN')
  })
})

describe('what a browser sends anywhere without asking first changes nothing', () => {
  const host = 'localhost:4000'
  test.each([
    ['application/json', undefined],
    ['application/json; charset=utf-8', undefined],
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['', 415],
    ['multipart/form-data; boundary=x', 403],
  ])('POST of %s', (type, status) => {
    expect(loopback({ method: 'POST', headers: { host, 'content-type': type } })?.status).toBe(status)
  })

  test('files need a header that only a page of ours can send', () => {
    const headers = { host, 'content-type': 'multipart/form-data; boundary=x', 'x-gongbao-request': '1' }
    expect(loopback({ method: 'POST', headers })).toBeUndefined()
  })
})

test('behind another address any name will do, unless names are set', () => {
  const request = { method: 'GET', headers: { host: 'gongbao.internal' } }
  expect(createRequestGuard('0.0.0.0', [])(request)).toBeUndefined()
  expect(createRequestGuard('0.0.0.0', ['gongbao.example'])(request)?.status).toBe(403)
})
