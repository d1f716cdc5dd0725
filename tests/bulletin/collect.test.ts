import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collectBulletins } from '../../src/bulletin/collect.ts'
import { encode } from './reading.ts'
import { toZip, type ZipPart } from './zip-file.ts'

let root: string
const write = async (path: string): Promise<string> => {
  const file = join(root, path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, '市科技局召开会议。')
  return file
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gongbao-collect-'))
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const codesOf = (issues: readonly { code: string; severity: string; source?: string }[]): string[] =>
  issues.map(({ code, severity, source }) => `${severity} ${code} ${source}`)

describe('collectBulletins', () => {
  it('goes through folders in order, with the path inside the folder as the source', async () => {
    for (const path of ['b.txt', 'a/2.md', 'a/1.TXT', '.hidden/x.txt', 'a/.x.txt']) await write(path)
    const { files, issues } = await collectBulletins([root])
    expect(files.map(({ source }) => source)).toEqual(['a/1.TXT', 'a/2.md', 'b.txt'])
    expect(files[0]!.key).toBe(join(root, 'a/1.TXT'))
    expect(new TextDecoder().decode((await files[0]!.open()).bytes)).toBe('市科技局召开会议。')
    expect(issues).toEqual([])
  })
  it('passes over other files in a folder and says so', async () => {
    await write('a.txt')
    await write('table.xlsx')
    const { files, issues } = await collectBulletins([root])
    expect(files).toHaveLength(1)
    expect(codesOf(issues)).toEqual(['info SKIPPED_FILE table.xlsx'])
  })
  it('tries a file that is named itself, whatever it ends in', async () => {
    const file = await write('bulletin.dat')
    expect((await collectBulletins([file])).files).toMatchObject([{ key: file, source: 'bulletin.dat' }])
  })
  it('takes a file once, though it is named twice', async () => {
    const file = await write('a.txt')
    expect((await collectBulletins([file, root, file])).files).toHaveLength(1)
  })
  it('reports what is missing and goes on', async () => {
    const file = await write('a.txt')
    const missing = join(root, 'no.txt')
    const { files, issues } = await collectBulletins([missing, file])
    expect(files).toHaveLength(1)
    expect(codesOf(issues)).toEqual([`error NOT_FOUND ${missing}`])
  })
  it('reports a folder without bulletins', async () => {
    await write('sub/table.xlsx')
    const { files, issues } = await collectBulletins([join(root, 'sub')])
    expect(files).toEqual([])
    expect(codesOf(issues)).toEqual(['info SKIPPED_FILE table.xlsx', `error NO_BULLETINS ${join(root, 'sub')}`])
  })
  it('reports what cannot be looked at, such as a link to itself', async () => {
    const file = await write('a.txt')
    const loop = join(root, 'loop.txt')
    await symlink(loop, loop)
    const { files, issues } = await collectBulletins([loop, file])
    expect(files).toHaveLength(1)
    expect(codesOf(issues)).toEqual([`error UNREADABLE ${loop}`])
  })

  it('names bulletins of formats that are not read, so that each is told', async () => {
    for (const name of ['a.doc', 'b.wps', 'c.ofd', 'd.txt']) await write(name)
    const { files, issues } = await collectBulletins([root])
    expect(files.map(({ source }) => source)).toEqual(['a.doc', 'b.wps', 'c.ofd', 'd.txt'])
    expect(issues).toEqual([])
  })
  it('takes a glob, with the path below the folders it names outright', async () => {
    for (const path of ['2023/a.txt', '2023/b.md', '2024/c.txt']) await write(path)
    const sourcesOf = async (pattern: string): Promise<string[]> =>
      (await collectBulletins([join(root, pattern)])).files.map(({ source }) => source)
    expect(await sourcesOf('*/*.txt')).toEqual(['2023/a.txt', '2024/c.txt'])
    expect(await sourcesOf('2023/*')).toEqual(['a.txt', 'b.md'])
    const { issues } = await collectBulletins([join(root, '*.pdf')])
    expect(codesOf(issues)).toEqual([`error NOT_FOUND ${join(root, '*.pdf')}`])
  })
  it('takes a file that has the signs of a glob in its name', async () => {
    const file = await write('简报[1].txt')
    expect((await collectBulletins([file])).files).toMatchObject([{ key: file }])
  })
  it('takes standard input as one bulletin, whose place is its content', async () => {
    const read = (text: string) =>
      collectBulletins(['-'], { input: Readable.from([Buffer.from(text.slice(0, 3)), Buffer.from(text.slice(3))]) })
    const [first, again, other] = [await read('甲局开会。'), await read('甲局开会。'), await read('乙局开会。')]
    expect(new TextDecoder().decode((await first.files[0]!.open()).bytes)).toBe('甲局开会。')
    expect(first.files[0]!.key).toBe(again.files[0]!.key)
    expect(first.files[0]!.key).not.toBe(other.files[0]!.key)
  })
  it('opens a zip file on standard input, and takes a Word file there as one bulletin', async () => {
    const read = async (parts: readonly ZipPart[]): Promise<string[]> => {
      const { files } = await collectBulletins(['-'], { input: Readable.from([toZip(parts)]) })
      return files.map(({ source }) => source.replace(/^stdin-\w+/, '-'))
    }
    const bytes = '甲局开会。'
    expect(
      await read([
        { name: 'b.txt', bytes },
        { name: 'a/c.md', bytes },
      ]),
    ).toEqual(['-/a/c.md', '-/b.txt'])
    expect(
      await read([
        { name: '[Content_Types].xml', bytes },
        { name: 'word/document.xml', bytes },
      ]),
    ).toEqual(['-'])
  })
  it('ends endless standard input', async () => {
    const endless = async function* () {
      for (;;) yield new Uint8Array(1024 * 1024)
    }
    const { issues } = await collectBulletins(['-'], { input: endless() })
    expect(codesOf(issues)).toEqual(['error TOO_LARGE -'])
  })
  it('refuses a file of more than 20 MB before it is read', async () => {
    const file = await write('a.txt')
    await truncate(file, 50 * 1024 * 1024)
    const { files } = await collectBulletins([file])
    await expect(files[0]!.open()).rejects.toMatchObject({ code: 'TOO_LARGE' })
  })
})

describe('an archive', () => {
  const collect = async (parts: readonly ZipPart[]) => {
    const path = join(root, '简报.zip')
    await writeFile(path, toZip(parts))
    return collectBulletins([path])
  }
  const text = '市科技局召开会议。'

  it('gives its bulletins under its name, in order', async () => {
    const { files, issues } = await collect([
      { name: 'b.txt', bytes: text },
      { name: '第一期/a.md', bytes: text },
      { name: '第一期/', bytes: '' },
      { name: '__MACOSX/._b.txt', bytes: text },
      { name: '.hidden.txt', bytes: text },
    ])
    expect(files.map(({ source }) => source)).toEqual(['简报.zip/b.txt', '简报.zip/第一期/a.md'])
    expect(files[0]!.key).toBe(`${join(root, '简报.zip')}!/b.txt`)
    expect(new TextDecoder().decode((await files[1]!.open()).bytes)).toBe(text)
    expect(issues).toEqual([])
  })
  it('may lie in a folder and have names in GBK', async () => {
    await writeFile(join(root, 'a.zip'), toZip([{ name: encode('简报.txt', 'gb18030'), bytes: text, isUtf8: false }]))
    const { files } = await collectBulletins([root])
    expect(files.map(({ source }) => source)).toEqual(['a.zip/简报.txt'])
  })
  it.each<[string, ZipPart[], string[], number]>([
    [
      'paths that climb out',
      [
        { name: '../../etc/a.txt', bytes: text },
        { name: 'b.txt', bytes: text },
      ],
      ['error UNSAFE_PATH 简报.zip'],
      1,
    ],
    [
      'paths from the root',
      [
        { name: '/a.txt', bytes: text },
        { name: 'C:\\\\a.txt', bytes: text },
        { name: 'b.txt', bytes: text },
      ],
      ['error UNSAFE_PATH 简报.zip', 'error UNSAFE_PATH 简报.zip'],
      1,
    ],
    [
      'another archive inside',
      [
        { name: 'a.zip', bytes: text },
        { name: 'b.txt', bytes: text },
      ],
      ['info SKIPPED_FILE 简报.zip/a.zip'],
      1,
    ],
    [
      'nothing to read',
      [{ name: 'a.png', bytes: text }],
      ['info SKIPPED_FILE 简报.zip/a.png', 'error NO_BULLETINS 简报.zip'],
      0,
    ],
    [
      'far more inside than outside',
      [{ name: 'a.txt', bytes: new Uint8Array(30 * 1024 * 1024) }],
      ['error ZIP_BOMB 简报.zip'],
      0,
    ],
    [
      'too many files',
      Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}.txt`, bytes: '' })),
      ['error ZIP_BOMB 简报.zip'],
      0,
    ],
  ])('with %s is reported, and the rest is read', async (_, parts, codes, count) => {
    const { files, issues } = await collect(parts)
    expect(codesOf(issues)).toEqual(codes)
    expect(files).toHaveLength(count)
  })
  it('that is damaged is reported', async () => {
    const path = join(root, 'a.zip')
    await writeFile(path, toZip([{ name: 'a.txt', bytes: text }]).subarray(0, 40))
    expect(codesOf((await collectBulletins([path])).issues)).toEqual(['error BROKEN_FILE a.zip'])
  })
  it.each<[string, ZipPart, string]>([
    ['is locked', { name: 'a.txt', bytes: text, isEncrypted: true }, 'PASSWORD'],
    ['says it is large', { name: 'a.txt', bytes: text, size: 30 * 1024 * 1024 }, 'TOO_LARGE'],
    ['is larger than it says', { name: 'a.txt', bytes: 'x'.repeat(5000), size: 20 }, 'BROKEN_FILE'],
  ])('with an entry that %s ends in its own error when that is read', async (_, part, code) => {
    const { files } = await collect([
      part,
      { name: 'b.txt', bytes: text },
      { name: 'c.txt', bytes: randomBytes(300_000) },
    ])
    await expect(files[0]!.open()).rejects.toMatchObject({ code })
    expect(new TextDecoder().decode((await files[1]!.open()).bytes)).toBe(text)
  })
})
