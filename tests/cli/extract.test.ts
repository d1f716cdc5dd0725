// `gongbao extract` as a user runs it: no database, a local site, a local model.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSite } from '../bulletin/web/site.ts'
import { startStandIn, write } from '../extract/llm/stand-in.ts'
import { signing } from '../setup/texts.ts'
import { runGongbao, startScript } from './gongbao.ts'

let folder: string
const open: (() => unknown)[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-extract-'))
})
afterEach(async () => {
  for (const close of open.splice(0)) await close()
  rmSync(folder, { recursive: true })
})
const page = (title: string, text: string): string =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`
const TEXT = '近日，云禾市科技局与江澜大学签署战略合作协议，云禾市科技局局长方知远出席签约仪式并致辞。'

describe('gongbao extract', () => {
  test('follows the links of a list page of this machine only where that is allowed', async () => {
    const site = await openSite({
      '/list/':
        '<html><body><ul><li><a href="/art/1.html">一</a></li><li><a href="/about.html">二</a></li></ul></body></html>',
      '/art/1.html': page('云禾市科技局与江澜大学签约', TEXT),
      '/about.html': page('关于我们', '本站介绍。'),
    })
    open.push(site.close)
    const args = ['extract', '--out', join(folder, 'out'), '--follow', '/art/*.html', `${site.address}/list/`]
    const refused = await runGongbao(args)
    expect(refused.stderr).toContain('--allow-private')
    expect(refused.code).toBe(3)
    const { stdout, code } = await runGongbao([...args, '--allow-private'])
    expect(stdout).toContain('1 files read, 0 failed')
    expect(code).toBe(0)
    expect(site.asked.map(({ path }) => path)).not.toContain('/about.html')
    const [host] = readdirSync(join(folder, 'out'))
    const gold = JSON.parse(readFileSync(join(folder, 'out', host!, 'art/1.json'), 'utf8'))
    expect(gold.entities.map(({ name }: { name: string }) => name)).toContain('江澜大学')
  })

  test('by a model ends at once on Ctrl-C, though the model never answers', async () => {
    const model = await startStandIn(() => {})
    open.push(model.close)
    writeFileSync(join(folder, 'a.txt'), signing)
    const env = { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'm', GONGBAO_HOME: folder }
    const running = startScript(
      'src/cli/main.ts',
      ['extract', '--extractor', 'llm', '--out', join(folder, 'out'), join(folder, 'a.txt')],
      env,
    )
    while (model.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
    process.kill(running.pid, 'SIGINT')
    const { code, stderr } = await running.ended
    expect(code).toBe(130)
    expect(stderr).not.toMatch(/report it|unexpected/i)
  })

  test('by a model says what it cost, in tokens', async () => {
    const model = await startStandIn((response) => write(response, '{"entities":[],"relations":[]}'))
    open.push(model.close)
    writeFileSync(join(folder, 'a.txt'), signing)
    writeFileSync(join(folder, 'b.txt'), signing.replace('江澜大学', '江澜学院'))
    const env = { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'm', GONGBAO_HOME: folder }
    const args = [
      'extract',
      '--extractor',
      'llm',
      '--out',
      join(folder, 'out'),
      join(folder, 'a.txt'),
      join(folder, 'b.txt'),
    ]
    expect((await runGongbao(args, env)).stderr).toContain('2 questions asked, 0 from the cache')
    expect((await runGongbao(args, env)).stderr).toContain('0 questions asked, 2 from the cache')
    expect(model.asked).toHaveLength(2)
  })
})
