// Chosen files and the limits of a server in, those that are sent out.
import { expect, test } from 'vitest'
import type { ChosenFile } from '../../../web/api/import-job.ts'
import { addFiles, isTooLarge, toSent, toSizeText } from '../../../web/state/chosen-files.ts'

const limits = { files: 3, bulletinBytes: 2_000, archiveBytes: 5_000, bytes: 10_000 }
const toFiles = (list: readonly (readonly [string, number])[]): ChosenFile[] =>
  list.map(([path, size]) => ({ path, file: new File(['x'.repeat(size)], path) }))
const toPaths = (files: readonly ChosenFile[]): string[] => files.map(({ path }) => path)

test.each([
  [
    'all that fit',
    [
      ['a.txt', 10],
      ['b.zip', 4_000],
    ],
    ['a.txt', 'b.zip'],
  ],
  [
    'none larger than a bulletin may be, but a zip file',
    [
      ['a.txt', 2_001],
      ['b.zip', 2_001],
    ],
    ['b.zip'],
  ],
  [
    'no zip file larger than one may be',
    [
      ['a.ZIP', 5_001],
      ['b.txt', 1],
    ],
    ['b.txt'],
  ],
  [
    'the first so many',
    [
      ['a', 1],
      ['b', 1],
      ['c', 1],
      ['d', 1],
    ],
    ['a', 'b', 'c'],
  ],
  [
    'one too large takes no place',
    [
      ['a', 2_001],
      ['b', 1],
      ['c', 1],
      ['d', 1],
    ],
    ['b', 'c', 'd'],
  ],
  [
    'no more than one request holds',
    [
      ['a.zip', 5_000],
      ['b.zip', 5_000],
      ['c', 1],
    ],
    ['a.zip'],
  ],
] as const)('sent are %s', (_, files, sent) => {
  expect(toPaths(toSent(toFiles(files), limits))).toEqual(sent)
})

test('as long as the limits are not known, all are sent, and the server judges', () => {
  const files = toFiles([['a.txt', 3_000]])
  expect(toSent(files, undefined)).toEqual(files)
  expect(isTooLarge(files[0]!, undefined)).toBe(false)
})

test('the same path counts once, and what the system hides is left out', () => {
  const [old, other] = [
    toFiles([['a/1.txt', 1]]),
    toFiles([
      ['a/1.txt', 2],
      ['a/.DS_Store', 1],
      ['Thumbs.db', 1],
    ]),
  ]
  expect(addFiles(old, other)).toEqual(other.slice(0, 1))
})

test.each([
  [812, '812 B'],
  [1_234, '1.2 KB'],
  [20 * 1024 * 1024, '20 MB'],
])('%d bytes are shown as %s', (bytes, text) => {
  expect(toSizeText(bytes)).toBe(text)
})
