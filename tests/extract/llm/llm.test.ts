import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { readBulletin, readDocument } from '../../../src/bulletin/read.ts'
import { ontology } from '../../../src/domain/ontology.ts'
import { toGold } from '../../../src/evaluate/gold.ts'
import { rulesExtractor } from '../../../src/extract/extractor.ts'
import { createBothExtractor } from '../../../src/extract/llm/both.ts'
import { exampleAnswer, exampleLines } from '../../../src/extract/llm/example.ts'
import { caseAnswer, caseHomePlace, caseLines } from '../../../src/extract/llm/example-cases.ts'
import { createLlmExtractor } from '../../../src/extract/llm/llm.ts'
import { fail, type Respond, startStandIn, write } from './stand-in.ts'

const read = (text: string) => readDocument(new TextEncoder().encode(text), 'a.txt').document
const text = '6月3日，海宁市科技局局长秦望舒走访云杉大学。该校与岭桥光电科技有限公司签署合作协议。'
const row = (heads: number[], type: string, tails: number[], s: number, more = {}) => ({
  heads,
  type,
  tails,
  role: '',
  s: [s],
  headAs: '',
  tailAs: '',
  ...more,
})
const answer = {
  entities: [
    { id: 1, type: 'Bureau', name: '海宁市科技局', aliases: [] },
    { id: 2, type: 'Person', name: '秦望舒', aliases: [] },
    { id: 3, type: 'University', name: '云杉大学', aliases: [] },
    { id: 4, type: 'Company', name: '岭桥光电科技有限公司', aliases: [] },
    { id: 5, type: 'Company', name: '蓝鲸电子有限公司', aliases: [] },
  ],
  relations: [
    row([2], 'HOLDS_POST', [1], 1, { role: '局长' }),
    row([2], 'VISITS', [3], 1),
    row([3], 'COOPERATES_WITH', [4], 2, { headAs: '该校' }),
    row([4], 'INVESTS_IN', [5], 2),
    row([2], 'VISITS', [4], 1),
  ],
}
const json = JSON.stringify(answer)

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})
async function start(respond: Respond, more: object = {}) {
  const server = await startStandIn(respond)
  const cacheFolder = mkdtempSync(join(tmpdir(), 'gongbao-llm-'))
  open.push(server.close, () => rmSync(cacheFolder, { recursive: true }))
  const address = { model: 'm', baseUrl: server.url, apiKey: 'geheim' }
  return {
    ...server,
    cacheFolder,
    extractor: createLlmExtractor({ address, cacheFolder, limits: { retries: 2, timeout: 400 }, ...more }),
  }
}

describe('the model as a reader', () => {
  test('takes what the text holds, with its quote, and refuses and lists the rest', async () => {
    const { extractor } = await start((response) => write(response, json))
    const extraction = await extractor.extract(read(text), {})
    const { relations } = toGold(extraction)
    expect(relations.map(({ head, type, tail }) => `${head} ${type} ${tail}`).sort()).toEqual([
      '云杉大学 COOPERATES_WITH 岭桥光电科技有限公司',
      '秦望舒 HOLDS_POST 海宁市科技局',
      '秦望舒 VISITS 云杉大学',
    ])
    for (const { evidence, rule } of relations) {
      expect(text).toContain(evidence)
      expect(rule).toBe('llm/m')
    }
    const refused = extraction.issues.filter(({ code }) => code === 'LLM_FACT_REFUSED')
    expect(refused).toHaveLength(3)
    expect(extractor.usage?.()).toMatchObject({ asked: 1, refused: 3, promptTokens: 100, cachedTokens: 60 })
  })

  test.each<[string, Respond]>([
    ['JSON in a fence', (response) => write(response, `好的：\n\`\`\`json\n${json}\n\`\`\``)],
    ['no JSON at first', (response, _, count) => write(response, count === 1 ? '好的' : json)],
    [
      'no schemas',
      (response, asked) =>
        asked.response_format?.type === 'json_schema' ? fail(response, 400, 'response_format') : write(response, json),
    ],
    ['words alone', (response, asked) => (asked.response_format ? fail(response, 400, 'no') : write(response, json))],
    [
      '429 with Retry-After',
      (response, _, count) =>
        count === 1 ? fail(response, 429, 'slow', { 'retry-after': '0' }) : write(response, json),
    ],
    [
      '500 once',
      (response, _, count) =>
        count === 1 ? fail(response, 500, 'x', { 'retry-after-ms': '1' }) : write(response, json),
    ],
  ])('reads an endpoint with %s', async (_, respond) => {
    const { extractor } = await start(respond)
    expect((await extractor.extract(read(text), {})).relations).toHaveLength(3)
  })

  test.each<[string, Respond]>([
    ['is cut off', (response, _, count) => write(response, json, count === 1 ? 'length' : 'stop')],
    ['never comes', (response, _, count) => void (count > 1 && write(response, json))],
  ])('cuts the piece where the answer %s', async (_, respond) => {
    const { extractor, asked } = await start(respond)
    await extractor.extract(read(text), {})
    expect(asked).toHaveLength(3)
    expect(extractor.usage?.().split).toBe(1)
  })

  test('asks nothing twice', async () => {
    const { extractor, asked } = await start((response) => write(response, json))
    const first = await extractor.extract(read(text), {})
    expect(await extractor.extract(read(text), {})).toEqual(first)
    expect(asked).toHaveLength(1)
  })

  test.each([
    [401, 'MODEL_LOGIN'],
    [404, 'MODEL_UNKNOWN'],
    [503, 'MODEL_UNAVAILABLE'],
  ])('says what %i means, without the key', async (status, code) => {
    const { extractor } = await start((response) => fail(response, status, 'bad geheim', { 'retry-after-ms': '1' }))
    const error = await extractor.extract(read(text), {}).catch((failure: unknown) => failure)
    expect(error).toMatchObject({ code })
    expect(JSON.stringify(error) + String(error)).not.toContain('geheim')
  })

  test('joined with the rules names both where they agree', async () => {
    const { extractor } = await start((response) => write(response, json))
    const both = await createBothExtractor(rulesExtractor, extractor).extract(read(text), {})
    const post = both.relations.find(({ type }) => type === 'HOLDS_POST')
    expect(post?.rule).toMatch(/^llm\/m & \w/)
    expect(post?.confidence).toBeGreaterThan(0.85)
  })
})

describe('the example of the prompt', () => {
  test('uses every type and relation', () => {
    const types = (rows: readonly { readonly type: string }[]) => new Set(rows.map(({ type }) => type))
    expect(types(exampleAnswer.entities)).toEqual(types(ontology.entityTypes.map(({ name }) => ({ type: name }))))
    expect(types(exampleAnswer.relations)).toEqual(types(ontology.relationTypes.map(({ name }) => ({ type: name }))))
  })
  test('is borne out by its text: nothing of it is refused', async () => {
    const { extractor } = await start((response) => write(response, JSON.stringify(exampleAnswer)))
    const extraction = await extractor.extract(read(exampleLines.map((line) => line.text).join('\n\n')), {})
    expect(extractor.usage?.()).toMatchObject({ asked: 1, refused: 0 })
    expect(extraction.entities).toHaveLength(exampleAnswer.entities.length)
    const ties = exampleAnswer.relations.reduce((sum, { heads, tails }) => sum + heads.length * tails.length, 0)
    expect(extraction.relations).toHaveLength(ties)
  })
  test('numbers lines that exist', () => {
    for (const { s } of exampleAnswer.relations) for (const at of s) expect(exampleLines[at - 1]).toBeDefined()
    for (const { s } of caseAnswer.relations) for (const at of s) expect(caseLines[at - 1]).toBeDefined()
  })
  test('of border cases is read line by line as it is shown, and borne out by its text', async () => {
    const { extractor } = await start((response) => write(response, JSON.stringify(caseAnswer)))
    const lines = caseLines.map(({ mark, text }, at) => {
      const cells = text.split('\t')
      if (cells.length > 1) return `| ${cells.join(' | ')} |${mark ? `\n${'|---'.repeat(cells.length)}|` : ''}`
      return at === 0 ? `# ${text}` : `${text}\n`
    })
    const bytes = new TextEncoder().encode(lines.join('\n'))
    const { document } = await readBulletin(bytes, 'a.md', { place: caseHomePlace })
    expect(document.sentences.map((sentence) => sentence.text)).toEqual(caseLines.map((line) => line.text))
    const { entities, relations } = await extractor.extract(document, {})
    expect(extractor.usage?.()).toMatchObject({ asked: 1, refused: 0 })
    expect(entities.map(({ name }) => name).sort()).toEqual(caseAnswer.entities.map(({ name }) => name).sort())
    const ties = caseAnswer.relations.reduce((sum, { heads, tails }) => sum + heads.length * tails.length, 0)
    expect(relations).toHaveLength(ties)
  })
})

describe('a long bulletin', () => {
  const sentence = (at: number): string => `第${at}场活动在云杉大学举行，海宁市科技局局长秦望舒出席并致辞。`
  const long = `云杉大学举行多场活动\n\n${Array.from({ length: 16 }, (_, at) => sentence(at)).join('\n\n')}`
  const numbers = (content: string): number => [...content.split('原文：')[1]!.matchAll(/^\[(\d+)/gm)].length
  /** Answers for every sentence that it is shown: the post of the same person. */
  const respond: Respond = (response, { messages }) => {
    const shown = numbers(messages[1]!.content)
    const relations = Array.from({ length: shown }, (_, at) => row([2], 'HOLDS_POST', [1], at + 1, { role: '局长' }))
    write(response, JSON.stringify({ entities: answer.entities.slice(0, 3), relations }))
  }

  test('is read in pieces, several at once, and a sentence read twice counts once', async () => {
    let [running, most] = [0, 0]
    const { extractor, asked } = await start(
      (response, ...rest) => {
        running++
        most = Math.max(most, running)
        setTimeout(() => {
          running--
          respond(response, ...rest)
        }, 30)
      },
      { pieceLength: 160, concurrency: 3 },
    )
    const extraction = await extractor.extract(read(long), {})
    expect(asked.length).toBeGreaterThan(3)
    expect(most).toBe(3)
    const posts = extraction.relations.filter(({ type }) => type === 'HOLDS_POST')
    expect(posts.map((post) => post.sentence)).toEqual(posts.map((_, at) => at + 1))
    expect(posts).toHaveLength(16)
  })

  test('gives the same, whichever answer comes first', async () => {
    const readIn = async (delay: (count: number) => number) => {
      const { extractor } = await start(
        (response, asked, count) => setTimeout(() => respond(response, asked, count), delay(count)),
        { pieceLength: 160 },
      )
      return extractor.extract(read(long), {})
    }
    const quick = await readIn(() => 0)
    expect(await readIn((count) => (count % 4) * 25)).toEqual(quick)
  })

  test('tells the pieces what the first one named, and the headline of their article', async () => {
    const { extractor, asked } = await start(respond, { pieceLength: 160 })
    await extractor.extract(read(long), {})
    const later = asked.at(-1)!.messages[1]!.content
    expect(later).toContain('秦望舒（Person）')
    expect(later).toContain('本段所属文章的标题：云杉大学举行多场活动')
  })

  test('goes on after a break where it was: what was answered is not asked again', async () => {
    let isDown = false
    const server = await start(
      (response, asked, count) => {
        if (count > 3) isDown = true
        if (isDown) fail(response, 503, 'down', { 'retry-after-ms': '1' })
        else respond(response, asked, count)
      },
      { pieceLength: 160, concurrency: 1, limits: { retries: 0, timeout: 400 } },
    )
    await expect(server.extractor.extract(read(long), {})).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE' })
    const before = server.extractor.usage!()
    const whole = await start(respond, { pieceLength: 160, concurrency: 1, cacheFolder: server.cacheFolder })
    const { issues } = await whole.extractor.extract(read(long), {})
    expect(issues).toEqual([])
    expect(before.asked).toBe(3)
    expect(whole.extractor.usage!()).toMatchObject({ fromCache: before.asked, asked: whole.asked.length })
  })

  test('is asked again where a kept answer is broken', async () => {
    const first = await start(respond)
    await first.extractor.extract(read(text), {})
    for (const file of globSync('llm/*/*.json', { cwd: first.cacheFolder }))
      writeFileSync(join(first.cacheFolder, file), '{"kind":"writ')
    await first.extractor.extract(read(text), {})
    await first.extractor.extract(read(text), {})
    expect(first.asked).toHaveLength(2)
  })

  test('ends where it is stopped, with the reason of the signal', async () => {
    const control = new AbortController()
    const { extractor } = await start(() => setTimeout(() => control.abort(new Error('stopped')), 20))
    await expect(extractor.extract(read(text), { signal: control.signal })).rejects.toThrow('stopped')
  })
})

describe('an endpoint that is out of the ordinary', () => {
  test.each([
    ['Range of max_tokens should be [1, 2000]', 2000],
    ["max_tokens is too large: 8192. This model's maximum context length is 8192 tokens", 4096],
  ])('allows shorter answers: %s', async (message, most) => {
    const { extractor, asked } = await start((response, question) =>
      (question.max_tokens ?? 0) > most ? fail(response, 400, message) : write(response, json),
    )
    expect((await extractor.extract(read(text), {})).relations).toHaveLength(3)
    expect(asked.at(-1)).toMatchObject({ max_tokens: most, response_format: { type: 'json_schema' } })
  })

  test.each<[string, Respond]>([
    ['writes without end', (response) => endless(response, 'x'.repeat(65_536))],
    ['writes a byte now and then', (response) => endless(response, ' ')],
    ['writes no JSON, ever', (response) => write(response, '好的')],
    ['refuses', (response) => write(response, '', 'content_filter')],
  ])('%s: the piece is given up with an issue, in bounded time', async (_, respond) => {
    const { extractor } = await start(respond)
    const { entities, issues } = await extractor.extract(read(text), {})
    expect(entities).toEqual([])
    expect(issues.map(({ code }) => code)).toContain(_ === 'refuses' ? 'LLM_REFUSED' : 'LLM_UNREAD')
  })

  test('with a short window is told of, once', async () => {
    const { extractor } = await start((response) => write(response, json))
    const said: string[] = []
    const say = (line: string): unknown => said.push(line)
    await extractor.extract(read(text), { say })
    await extractor.extract(read(text.replace('6月3日', '6月4日')), { say })
    expect(said).toEqual([expect.stringMatching(/100 tokens.*OLLAMA_CONTEXT_LENGTH/)])
  })

  test('wants no schema: it is asked with json_object from then on, for every question', async () => {
    const { extractor, asked } = await start((response, question) =>
      question.response_format?.type === 'json_schema'
        ? fail(response, 400, 'This response_format type is unavailable now')
        : write(response, json),
    )
    await extractor.extract(read(text), {})
    await extractor.extract(read(text.replace('6月3日', '6月4日')), {})
    expect(asked.map(({ response_format }) => response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      'json_object',
    ])
  })
})

/** Writes the words again and again until nobody listens. */
function endless(response: ServerResponse, words: string): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => response.write(words), 5)
  response.on('close', () => clearInterval(timer))
}
