// The contract of schema.graphql over a real Neo4j, question by question as an analyst asks.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/graph/connect.ts'
import { type Api, createApi, fillDatabase, type Json } from '../setup/api.ts'
import { bulletins, launch } from '../setup/bulletins.ts'
import { openTestDatabase } from '../setup/database.ts'

let database: Database
let api: Api
let ids: Readonly<Record<string, string>>
beforeAll(async () => {
  database = await openTestDatabase()
  await fillDatabase(database, bulletins)
  api = createApi(database)
  const { entities } = await api.ask('{ entities(first: 100) { nodes { id name } } }')
  ids = Object.fromEntries(entities.nodes.map(({ id, name }: { id: string; name: string }) => [name, id]))
})
afterAll(() => database.close())

const names = (nodes: readonly { name: string }[]): string[] => nodes.map(({ name }) => name)

describe('an entity', () => {
  test('shows its names, ties, figures and mentions', async () => {
    const { entity } = await api.ask(
      `query ($id: ID!) { entity(id: $id) {
        name type region degree documentCount firstOn lastOn pinyin aliases { text rule reason }
        relationCounts { type outgoing count } mentions(first: 2) { totalCount nodes { surface start end document { title } sentence { text } } }
      } }`,
      { id: ids.云禾市科技局 },
    )
    expect(entity).toEqual({
      name: '云禾市科技局',
      type: 'Bureau',
      region: ['江澜省', '云禾市'],
      degree: 4,
      documentCount: 3,
      firstOn: '2022-04-28',
      lastOn: '2023-02-20',
      pinyin: 'yunheshikejiju',
      aliases: [{ text: '市科技局', rule: 'short-for', reason: null }],
      relationCounts: [
        { type: 'COOPERATES_WITH', outgoing: true, count: 1 },
        { type: 'FOUNDED', outgoing: true, count: 1 },
        { type: 'HOLDS_POST', outgoing: false, count: 1 },
        { type: 'SUPPORTS', outgoing: true, count: 1 },
      ],
      mentions: { totalCount: 7, nodes: [expect.anything(), expect.anything()] },
    })
    for (const { surface, start, end, document } of entity.mentions.nodes) {
      const text = bulletins.find(({ sentences }) => sentences[0] === document.title)!.sentences.join('\n')
      expect(text.slice(start, end)).toBe(surface)
    }
  })

  test('knows persons of the same name who are not shown to be the same', async () => {
    const { search } = await api.ask(
      '{ search(text: "方知远") { entity { id namesakes { id name relations { nodes { role } } } } } }',
    )
    expect(search).toHaveLength(2)
    expect(search[0].entity.namesakes[0].id).toBe(search[1].entity.id)
    expect(search[1].entity.namesakes[0].id).toBe(search[0].entity.id)
  })

  test('that is an organisation has no namesakes', async () => {
    const { entity } = await api.ask('query ($id: ID!) { entity(id: $id) { namesakes { id } } }', { id: ids.江澜大学 })
    expect(entity.namesakes).toEqual([])
  })

  test('shows what a person wrote and whose a figure is', async () => {
    const data = await api.ask(
      `query ($writer: ID!, $park: ID!) {
        writer: entity(id: $writer) { articles { role article { title authors { person { name } } } } }
        park: entity(id: $park) { indicators { metric value unit subject { name } document { publishedOn } sentence { text } } }
      }`,
      { writer: ids.苏晚晴, park: ids.云禾高新区 },
    )
    expect(data.writer.articles).toEqual([
      { role: '记者', article: { title: '云禾市科技局走访企业', authors: [{ person: { name: '苏晚晴' } }] } },
    ])
    expect(data.park.indicators).toEqual([
      {
        metric: '在孵企业',
        value: 32,
        unit: '家',
        subject: { name: '云禾高新区' },
        document: { publishedOn: '2022-05-01' },
        sentence: { text: launch.sentences[3] },
      },
    ])
  })
})

describe('a relation', () => {
  test('leads to the exact sentence with both ends', async () => {
    const { relations } =
      await api.ask(`{ relations(filter: { relationTypes: [HOLDS_POST], places: ["云禾市"] }) { nodes {
      head { name } tail { name } role documentCount
      evidence { totalCount nodes { quote text start end original { start end } headSpan { start end } tailSpan { start end } role rule document { title text } sentence { text kind } } }
    } } }`)
    expect(relations.nodes).toMatchObject([
      { head: { name: '方知远' }, tail: { name: '云禾市科技局' }, documentCount: 2 },
    ])
    const { evidence } = relations.nodes[0]
    expect(evidence.totalCount).toBe(2)
    for (const { quote, text, start, headSpan, tailSpan, document, sentence } of evidence.nodes) {
      expect(document.text.slice(headSpan.start, headSpan.end)).toBe('方知远')
      expect(text.slice(tailSpan.start - start, tailSpan.end - start)).toBe('云禾市科技局')
      expect(quote).toBe(sentence.text)
    }
  })

  test('and its evidence are found again by their ids', async () => {
    const { relations } = await api.ask('{ relations(first: 100) { nodes { id type evidence { nodes { id } } } } }')
    for (const { id, type, evidence } of relations.nodes) {
      const [{ id: evidenceId }] = evidence.nodes
      const data = await api.ask(
        `query ($id: ID!, $evidenceId: ID!) { relation(id: $id) { id type } node(id: $id) { __typename id }
          proof: node(id: $evidenceId) { __typename ... on Evidence { id } } }`,
        { id, evidenceId },
      )
      expect(data).toEqual({
        relation: { id, type },
        node: { __typename: 'Relation', id },
        proof: { __typename: 'Evidence', id: evidenceId },
      })
    }
  })
})

describe('a filter keeps', () => {
  test.each([
    ['{ relationTypes: [COOPERATES_WITH] }', 1],
    ['{ types: [University, Bureau] }', 2],
    ['{ places: ["云禾市"] }', 11],
    ['{ minDocuments: 2 }', 2],
    ['{ status: [COMPLETED] }', 1],
    ['{ status: [SIGNED] }', 0],
    ['{ from: "2023" }', 4],
    ['{ to: "2022-05" }', 6],
    ['{ from: "2022-08-15", to: "2022-08-20" }', 5],
    ['{ to: "2021" }', 0],
    ['{}', 12],
  ])('relations %s: %i', async (filter, count) => {
    const { relations } = await api.ask(`{ relations(filter: ${filter}, first: 100) { totalCount nodes { id } } }`)
    expect([relations.totalCount, relations.nodes.length]).toEqual([count, count])
  })

  test.each([
    ['{ types: [Person] }', ['方知远', '方知远', '苏晚晴']],
    ['{ relationTypes: [SUPPORTS] }', ['云禾市科技局', '远帆股份有限公司']],
    ['{ minDocuments: 3 }', ['云禾市科技局']],
    ['{ status: [COMPLETED] }', ['云禾市科技局', '江澜大学']],
    ['{ places: ["青岚县"] }', []],
  ])('entities %s', async (filter, expected) => {
    const { entities } = await api.ask(`{ entities(filter: ${filter}, orderBy: NAME_ASC) { nodes { name } } }`)
    expect(names(entities.nodes).sort()).toEqual([...expected].sort())
  })

  test.each([
    ['{ from: "2022-06" }', 2],
    ['{ to: "2022-08-01" }', 2],
    ['{ types: [Company] }', 1],
    ['{ relationTypes: [PART_OF] }', 1],
    ['{ places: ["青岚县"] }', 1],
  ])('documents %s: %i', async (filter, count) => {
    const { documents } = await api.ask(`{ documents(filter: ${filter}) { totalCount nodes { id } } }`)
    expect([documents.totalCount, documents.nodes.length]).toEqual([count, count])
  })

  test('what given documents say', async () => {
    const { documents } = await api.ask('{ documents { nodes { id title relationCount entityCount } } }')
    for (const { id, relationCount, entityCount } of documents.nodes) {
      const data = await api.ask(
        'query ($f: Filter) { relations(filter: $f) { totalCount } entities(filter: $f) { totalCount } }',
        { f: { documentIds: [id] } },
      )
      expect(data).toEqual({ relations: { totalCount: relationCount }, entities: { totalCount: entityCount } })
    }
  })
})

describe('pages', () => {
  test.each([
    ['entities', 'orderBy: DEGREE_DESC'],
    ['entities', 'orderBy: DOCUMENTS_DESC'],
    ['entities', 'orderBy: NAME_ASC'],
    ['relations', 'filter: {}'],
    ['documents', 'filter: {}'],
  ])('of %s (%s) follow one another without gap or repetition', async (field, argument) => {
    const { [field]: all } = await api.ask(`{ ${field}(${argument}, first: 100) { totalCount nodes { id } } }`)
    const seen: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { [field]: page }: Record<string, Json> = await api.ask(
        `query ($after: String) { ${field}(${argument}, first: 2, after: $after) { nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
      seen.push(...page.nodes.map(({ id }: { id: string }) => id))
      expect(page.edges.at(-1)?.cursor ?? null).toBe(page.pageInfo.endCursor)
      ;({ endCursor: after, hasNextPage: more } = page.pageInfo)
    }
    expect(seen).toEqual(all.nodes.map(({ id }: { id: string }) => id))
    expect(new Set(seen).size).toBe(all.totalCount)
  })

  test('of mentions, relations and evidence within a thing do so too', async () => {
    const query = `query ($id: ID!, $m: String, $r: String) { entity(id: $id) {
      mentions(first: 3, after: $m) { nodes { start document { id } } pageInfo { hasNextPage endCursor } totalCount }
      relations(first: 3, after: $r) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } } }`
    const id = ids.云禾市科技局
    const { entity: one } = await api.ask(query, { id })
    const { entity: two } = await api.ask(query, {
      id,
      m: one.mentions.pageInfo.endCursor,
      r: one.relations.pageInfo.endCursor,
    })
    const relations = [...one.relations.nodes, ...two.relations.nodes].map((node: { id: string }) => node.id)
    expect([relations.length, new Set(relations).size]).toEqual([one.relations.totalCount, one.relations.totalCount])
    const mentions = [...one.mentions.nodes, ...two.mentions.nodes].map((node) => JSON.stringify(node))
    expect(new Set(mentions).size).toBe(6)
    expect(two.mentions.pageInfo.hasNextPage).toBe(true)
  })
})

describe('search', () => {
  test.each([
    ['云禾市科技局', '云禾市科技局', 'NAME', '云禾市科技局'],
    ['市科技局', '云禾市科技局', 'ALIAS', '市科技局'],
    ['远帆', '远帆股份有限公司', 'PREFIX', '远帆股份有限公司'],
    ['智造', '云禾智造研究院', 'PART', '云禾智造研究院'],
    ['澜', '江澜大学', 'PART', '江澜大学'],
    ['yunheshikejiju', '云禾市科技局', 'PINYIN', '云禾市科技局'],
    ['kejiju', '云禾市科技局', 'PINYIN', '云禾市科技局'],
    ['YHSKJJ', '云禾市科技局', 'INITIALS', '云禾市科技局'],
    ['kjj', '云禾市科技局', 'INITIALS', '云禾市科技局'],
    ['ｊｌｄｘ', '江澜大学', 'INITIALS', '江澜大学'],
    ['雲禾市科技局', '云禾市科技局', 'NAME', '云禾市科技局'],
    ['江瀾大學', '江澜大学', 'NAME', '江澜大学'],
    ['云禾 科技局', '云禾市科技局', 'PART', '云禾市科技局'],
    ['云禾科技局', '云禾市科技局', 'PART', '云禾市科技局'],
    ['深海项目', '深海探测项目', 'PART', '深海探测项目'],
  ])('%s finds %s: %s %s', async (text, name, reason, matched) => {
    const { search } = await api.ask(
      'query ($text: String!) { search(text: $text) { reason matched score entity { name } } }',
      { text },
    )
    expect(search[0]).toMatchObject({ reason, matched, entity: { name } })
    const scores = search.map(({ score }: { score: number }) => score)
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a))
  })

  test.each(['', '   ', '"', '\\', '*', 'AND OR', '（）', '毫不相干的词', '\n', "'; MATCH (n) DETACH DELETE n"])(
    'for %j finds nothing and breaks nothing',
    async (text) => {
      const { search } = await api.ask('query ($text: String!) { search(text: $text) { entity { name } } }', { text })
      expect(search).toEqual([])
    },
  )

  test('keeps to the types and the number asked for', async () => {
    const { all, one, none } = await api.ask(`{
      all: search(text: "云禾") { entity { type } }
      one: search(text: "云禾", types: [Park], first: 5) { entity { name } }
      none: search(text: "云禾", first: 0) { entity { name } }
    }`)
    expect(all.length).toBeGreaterThan(3)
    expect(one).toEqual([{ entity: { name: '云禾高新区' } }])
    expect(none).toEqual([])
  })
})

describe('a neighbourhood', () => {
  const ask = (args: string, variables: object = {}) =>
    api.ask(
      `query ${args.includes('$ids') ? '($ids: [ID!])' : ''} { neighborhood(${args}) { truncated totalNodes totalEdges
        nodes { distance hiddenNeighbors entity { id name } } edges { id head { id name } tail { id name } type } } }`,
      variables,
    )

  test('without ids is the best connected part, and shows only ties between what it shows', async () => {
    const { neighborhood: whole } = await ask('limit: 100')
    expect(whole).toMatchObject({ truncated: false, totalNodes: 10, totalEdges: 12 })
    expect(whole.nodes[0].entity.name).toBe('云禾市科技局')
    expect(whole.edges).toHaveLength(12)
    const { neighborhood: part } = await ask('limit: 4')
    expect(part).toMatchObject({ truncated: true, totalNodes: 10, totalEdges: 12 })
    const shown = part.nodes.map(({ entity }: { entity: { id: string } }) => entity.id)
    expect(shown).toHaveLength(4)
    for (const { head, tail } of part.edges) expect(shown).toEqual(expect.arrayContaining([head.id, tail.id]))
    const hidden = part.nodes.reduce((sum: number, node: { hiddenNeighbors: number }) => sum + node.hiddenNeighbors, 0)
    expect(hidden).toBeGreaterThan(0)
  })

  test('grows step by step, nearest first', async () => {
    const variables = { ids: [ids.远帆股份有限公司] }
    const { neighborhood: one } = await ask('ids: $ids', variables)
    expect(one.nodes.map((node: Json) => [node.entity.name, node.distance])).toEqual([
      ['远帆股份有限公司', 0],
      ['云禾市科技局', 1],
      ['深海探测项目', 1],
    ])
    expect(one.nodes[1].hiddenNeighbors).toBe(3)
    const { neighborhood: two } = await ask('ids: $ids, depth: 2', variables)
    expect(two.totalNodes).toBe(7)
    const { neighborhood: cut } = await ask('ids: $ids, depth: 2, limit: 2', variables)
    expect(cut).toMatchObject({ truncated: true, totalNodes: 7, totalEdges: two.totalEdges })
    expect(cut.nodes).toHaveLength(2)
    const { neighborhood: none } = await ask('ids: $ids, depth: 0', variables)
    expect(none).toMatchObject({ totalNodes: 1, totalEdges: 0, truncated: false })
  })

  test('shows what passes the filter beside the given entities', async () => {
    const variables = { ids: [ids.云禾市科技局] }
    const { neighborhood } = await ask('ids: $ids, filter: { types: [University, Company] }', variables)
    expect(neighborhood.nodes.map(({ entity }: Json) => entity.name).sort()).toEqual(
      ['云禾市科技局', '江澜大学', '远帆股份有限公司'].sort(),
    )
    const { neighborhood: posts } = await ask('ids: $ids, filter: { relationTypes: [HOLDS_POST] }', variables)
    expect(posts.edges.map(({ type }: Json) => type)).toEqual(['HOLDS_POST'])
  })

  test('of an unknown id is empty', async () => {
    const { neighborhood } = await ask('ids: ["ent_0000000000000000"]')
    expect(neighborhood).toEqual({ truncated: false, totalNodes: 0, totalEdges: 0, nodes: [], edges: [] })
  })
})

describe('a document', () => {
  test('is read with its mentions', async () => {
    const { documents } = await api.ask(`{ documents { nodes { title source publishedOn place placeReason text
      issues { code severity message span { start end } document { title } }
      articles { title start end sentences { text start end paragraph kind mentions { surface start end anaphor entity { name } } } } } } }`)
    expect(documents.nodes.map(({ publishedOn }: Json) => publishedOn)).toEqual(['2023-03-02', '2022-08', '2022-05-01'])
    const document = documents.nodes[2]
    expect(document).toMatchObject({ title: '云禾研究院揭牌', source: '2022/launch.txt', place: '云禾市' })
    expect(document.issues).toEqual([
      {
        code: 'AMBIGUOUS_ANAPHOR',
        severity: 'warning',
        message: '“该院”所指不明。',
        span: { start: 0, end: 2 },
        document: { title: '云禾研究院揭牌' },
      },
    ])
    const [article] = document.articles
    expect(article.sentences.map(({ text }: Json) => text)).toEqual(launch.sentences)
    for (const sentence of article.sentences) {
      expect(document.text.slice(sentence.start, sentence.end)).toBe(sentence.text)
      for (const { surface, start, end } of sentence.mentions) expect(document.text.slice(start, end)).toBe(surface)
    }
    expect(article.sentences[1].mentions.map(({ entity }: Json) => entity.name)).toEqual([
      '云禾市科技局',
      '江澜大学',
      '云禾智造研究院',
    ])
  })
})

test('statistics count what there is', async () => {
  const { statistics } =
    await api.ask(`{ statistics { documents articles sentences entities relations evidence indicators
    entitiesByType { type count } relationsByType { type count } relationsByYear { year count } issues { code } } }`)
  expect(statistics).toMatchObject({
    documents: 3,
    articles: 3,
    sentences: 12,
    entities: 11,
    relations: 12,
    evidence: 15,
    indicators: 1,
    relationsByYear: [
      { year: 2022, count: 8 },
      { year: 2023, count: 4 },
    ],
    issues: [{ code: 'AMBIGUOUS_ANAPHOR' }],
  })
  expect(statistics.entitiesByType[0]).toEqual({ type: 'Person', count: 3 })
})

describe('ids that there are not', () => {
  test.each(['x', '', 'ent_0000000000000000', 'rel_0000000000000000', 'doc_0000000000000000', 'ev_1', 'iss_1'])(
    '%j give null',
    async (id) => {
      const query =
        'query ($id: ID!) { node(id: $id) { id } entity(id: $id) { id } relation(id: $id) { id } document(id: $id) { id } }'
      expect(await api.ask(query, { id })).toEqual({ node: null, entity: null, relation: null, document: null })
    },
  )
})

test('the best connected part is the same with a filter that keeps everything', async () => {
  const ask = (filter: string) =>
    api.ask(`{ neighborhood(filter: ${filter}, limit: 100) { totalNodes totalEdges nodes { entity { name } } } }`)
  expect(await ask('{ minDocuments: 0 }')).toEqual(await ask('{}'))
})
