import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createArrivals } from '../../src/bulletin/arrivals.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongbao-arrivals-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('createArrivals', () => {
  it('gives a file once, when it has stopped growing', async () => {
    const arrivals = createArrivals(folder)
    const path = join(folder, 'a.txt')
    await writeFile(path, '甲局')
    expect(await arrivals.look()).toEqual([])
    await appendFile(path, '召开')
    expect(await arrivals.look()).toEqual([])
    expect(await arrivals.look()).toEqual([path])
    expect(await arrivals.look()).toEqual([])
  })
  it('gives it again when it has changed', async () => {
    const arrivals = createArrivals(folder)
    const path = join(folder, 'a.txt')
    await writeFile(path, '甲局')
    await arrivals.look()
    await arrivals.look()
    await appendFile(path, '召开会议。')
    expect(await arrivals.look()).toEqual([])
    expect(await arrivals.look()).toEqual([path])
  })
  it('gives what lies in the folder already and in folders that come later', async () => {
    await writeFile(join(folder, 'a.pdf'), '%PDF-')
    const arrivals = createArrivals(folder)
    await arrivals.look()
    await mkdir(join(folder, 'sub'))
    await writeFile(join(folder, 'sub', 'b.docx'), 'PK')
    expect(await arrivals.look()).toEqual([join(folder, 'a.pdf')])
    expect(await arrivals.look()).toEqual([join(folder, 'sub', 'b.docx')])
  })
  it('leaves alone what is empty, hidden, half downloaded or no bulletin', async () => {
    for (const name of ['empty.txt', '.a.txt', 'a.txt.part', 'a.xlsx'])
      await writeFile(join(folder, name), name === 'empty.txt' ? '' : '甲局')
    const arrivals = createArrivals(folder)
    await arrivals.look()
    expect(await arrivals.look()).toEqual([])
    await rename(join(folder, 'a.txt.part'), join(folder, 'a.txt'))
    await arrivals.look()
    expect(await arrivals.look()).toEqual([join(folder, 'a.txt')])
  })
})
