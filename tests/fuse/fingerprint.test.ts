import { expect, test } from 'vitest'
import { toFingerprint, toReadingVersion } from '../../src/fuse/fingerprint.ts'

const bytes = new TextEncoder().encode('云禾市科技局')

test('a fingerprint changes with the bytes and with every option', () => {
  const prints = [
    toFingerprint(bytes, { source: 'a.txt' }),
    toFingerprint(bytes.slice(3), { source: 'a.txt' }),
    toFingerprint(bytes, { source: 'b.txt' }),
    toFingerprint(bytes, { source: 'a.txt', place: '云禾市' }),
    toFingerprint(bytes, { source: 'a.txt', publishedOn: '云禾市' }),
    toFingerprint(bytes, { source: 'a.txt', reader: '云禾市' }),
  ]
  expect(new Set(prints).size).toBe(prints.length)
  expect(toFingerprint(bytes, { source: 'a.txt' })).toBe(prints[0])
})

test('the version of our reading is a hash of code and data', () => {
  expect(toReadingVersion()).toMatch(/^[0-9a-f]{16}$/)
})
