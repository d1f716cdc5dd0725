import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { collectBulletins } from '../../../src/bulletin/collect.ts'
import { readBulletin } from '../../../src/bulletin/read.ts'
import { isMatch } from '../../../src/bulletin/web/links.ts'
import { createVisitor, type VisitorOptions } from '../../../src/bulletin/web/visitor.ts'
import { toPage } from '../html/pages.ts'
import { encode } from '../reading.ts'
import { toZip } from '../zip-file.ts'
import { type Handler, openSite, redirectTo, type Site } from './site.ts'

const sites: Site[] = []
const open = async (pages: Readonly<Record<string, string | Handler>>): Promise<Site> => {
  const site = await openSite(pages)
  sites.push(site)
  return site
}
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()))
})

const LOCAL = { allowPrivate: true, pause: 0 } as const
const visit = (site: Site, path: string, options: VisitorOptions = {}) =>
  createVisitor({ ...LOCAL, ...options }).visit(new URL(path, site.address))
const pathsOf = (site: Site): string[] => site.asked.map(({ path }) => path)

describe('a web address', () => {
  it('gives its page as a bulletin under its address', async () => {
    const site = await open({ '/a': toPage() })
    const { files } = await collectBulletins([`${site.address}/a`], LOCAL)
    const { bytes, mediaType } = await files[0]!.open()
    const { document } = await readBulletin(bytes, files[0]!.source, { mediaType: mediaType! })
    expect(document).toMatchObject({ title: '孙远航赴北湖高新区调研', source: `${site.address}/a` })
  })
  it('is read in the charset that the header tells', async () => {
    const site = await open({
      '/a': (_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/html; charset=gb2312' })
          .end(encode(toPage().replace('<meta charset="utf-8">', ''), 'gb18030')),
    })
    const { bytes, mediaType } = await visit(site, '/a')
    expect((await readBulletin(bytes, 'a', { mediaType })).document.charset).toBe('gb18030')
  })
  it('leads over redirects to the page, each asked for once', async () => {
    const site = await open({ '/a': redirectTo('/b'), '/b': redirectTo('/c'), '/c': toPage() })
    expect((await visit(site, '/a')).url.pathname).toBe('/c')
    expect(pathsOf(site)).toEqual(['/robots.txt', '/a', '/b', '/c'])
  })
  it('of an archive gives the bulletins in it', async () => {
    const zip = toZip([{ name: 'a.txt', bytes: '甲局开会。' }])
    const site = await open({ '/x.zip': (_, response) => response.end(zip) })
    const { files } = await collectBulletins([`${site.address}/x.zip`], LOCAL)
    expect(files.map(({ source }) => source)).toEqual([`${site.address}/x.zip/a.txt`])
  })
})

describe('a list page', () => {
  const list = `<a href="/art/1.html">一</a><a href="art/2.html#top">二</a><a href="/art/1.html">又一</a>
<a href="/about.html">关于</a><a href="https://elsewhere.example/art/3.html">别处</a><a href="javascript:void(0)">art/</a>`

  it('gives the pages whose addresses match, each once, in order, of its own site', async () => {
    const site = await open({ '/': list })
    const { files, issues } = await collectBulletins([site.address], { ...LOCAL, follow: '/art/*.html' })
    expect(files.map(({ source }) => source)).toEqual([`${site.address}/art/1.html`, `${site.address}/art/2.html`])
    expect(issues).toEqual([])
  })
  it('without any match is reported', async () => {
    const site = await open({ '/': list })
    const { issues } = await collectBulletins([site.address], { ...LOCAL, follow: '/news/' })
    expect(issues).toMatchObject([{ code: 'NO_BULLETINS', severity: 'error' }])
  })
  it.each([
    ['https://a.example/art/2023/4.html', '/art/', true],
    ['https://a.example/art/2023/4.html', '/art/*.html', true],
    ['https://a.example/art/2023/4.html', '*/2024/*', false],
    ['https://a.example/art/2023/4.html', '.html*art', false],
  ])('%s for %s: %s', (address, pattern, expected) => {
    expect(isMatch(address, pattern)).toBe(expected)
  })
})

describe('politeness', () => {
  it('leaves alone what robots.txt forbids', async () => {
    const site = await open({
      '/robots.txt': 'User-agent: *\nDisallow: /private/',
      '/private/a': toPage(),
      '/a': toPage(),
    })
    await expect(visit(site, '/private/a')).rejects.toMatchObject({ code: 'WEB_FORBIDDEN' })
    expect(pathsOf(site)).toEqual(['/robots.txt'])
  })
  it('leaves alone what a redirect leads to and robots.txt forbids', async () => {
    const site = await open({
      '/robots.txt': 'User-agent: Gongbao\nDisallow: /b',
      '/a': redirectTo('/b'),
      '/b': toPage(),
    })
    await expect(visit(site, '/a')).rejects.toMatchObject({ code: 'WEB_FORBIDDEN' })
  })
  it('asks nothing of a site whose robots.txt fails', async () => {
    const site = await open({ '/robots.txt': (_, response) => response.writeHead(503).end(), '/a': toPage() })
    await expect(visit(site, '/a')).rejects.toMatchObject({ code: 'WEB_FORBIDDEN' })
  })
  it('waits between requests to one host and reads robots.txt once', async () => {
    const site = await open({ '/a': toPage(), '/b': toPage() })
    const waited: number[] = []
    const wait = async (milliseconds: number) => void waited.push(milliseconds)
    const visitor = createVisitor({ ...LOCAL, pause: 60_000, wait })
    await Promise.all(['/a', '/b'].map((path) => visitor.visit(new URL(path, site.address))))
    expect(site.asked.map(({ path }) => path).toSorted()).toEqual(['/a', '/b', '/robots.txt'])
    // The second request waits for the first, the third for both.
    expect(waited.map((milliseconds) => Math.ceil(milliseconds / 60_000))).toEqual([1, 2])
  })
})

describe('a bad address', () => {
  it.each<[string, Record<string, string | Handler>, VisitorOptions, string]>([
    ['that leads back to itself', { '/a': redirectTo('/b'), '/b': redirectTo('/a') }, {}, 'WEB_REDIRECTS'],
    [
      'that leads on and on',
      Object.fromEntries(Array.from({ length: 9 }, (_, i) => [i === 0 ? '/a' : `/${i}`, redirectTo(`/${i + 1}`)])),
      {},
      'WEB_REDIRECTS',
    ],
    ['that leads to a file', { '/a': redirectTo('file:///etc/passwd') }, {}, 'BAD_ARGUMENT'],
    ['that is not there', {}, {}, 'WEB_STATUS'],
    [
      'that never ends',
      { '/a': (_, response) => void setInterval(() => response.write('x'.repeat(70_000)), 1).unref() },
      { mostBytes: 1_000_000 },
      'TOO_LARGE',
    ],
    [
      'that drips',
      { '/a': (_, response) => void setInterval(() => response.write('x'), 20).unref() },
      { timeLimit: 300 },
      'TOO_SLOW',
    ],
    ['that never answers', { '/a': () => {} }, { timeLimit: 300 }, 'TOO_SLOW'],
    [
      'that unpacks to too much',
      {
        '/a': (_, response) =>
          response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(new Uint8Array(5_000_000))),
      },
      { mostBytes: 1_000_000 },
      'TOO_LARGE',
    ],
    [
      'that breaks off',
      {
        '/a': (_, response) => {
          response.writeHead(200, { 'content-length': 1000 })
          response.write('x')
          setTimeout(() => response.destroy(), 20)
        },
      },
      {},
      'WEB_UNREACHABLE',
    ],
  ])('%s ends in its own error', async (_, pages, options, code) => {
    const site = await open(pages)
    await expect(visit(site, '/a', options)).rejects.toMatchObject({ code, hint: expect.stringMatching(/.{8}/) })
  })
  it.each([
    'http://127.0.0.1:1/',
    'http://localhost:1/',
    'http://[::1]:1/',
    'http://2130706433:1/',
    'http://0x7f.1:1/',
    'http://[::ffff:127.0.0.1]:1/',
  ])('inside this network (%s) is refused unless allowed', async (address) => {
    await expect(createVisitor({ pause: 0 }).visit(new URL(address))).rejects.toMatchObject({ code: 'WEB_PRIVATE' })
  })
  it('beside a good one is reported, and the good one is read', async () => {
    const site = await open({ '/a': toPage() })
    const { files } = await collectBulletins([`${site.address}/none`, `${site.address}/a`], LOCAL)
    await expect(files[0]!.open()).rejects.toMatchObject({ code: 'WEB_STATUS' })
    expect((await files[1]!.open()).bytes.length).toBeGreaterThan(0)
  })
})
