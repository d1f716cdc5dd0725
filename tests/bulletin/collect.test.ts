import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collectBulletins } from '../../src/bulletin/collect.ts'

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
    expect(files[0]!.path).toBe(join(root, 'a/1.TXT'))
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
    expect((await collectBulletins([file])).files).toEqual([{ path: file, source: 'bulletin.dat' }])
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
})
