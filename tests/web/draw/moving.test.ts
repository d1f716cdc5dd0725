// What walking, finding, the lasso, spoken texts and counts of hidden neighbours go by.
import { readFileSync } from 'node:fs'
import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { findNames } from '../../../web/draw/find-names.ts'
import { isInside } from '../../../web/draw/inside.ts'
import { toSpoken } from '../../../web/draw/spoken.ts'
import { findNextTie, findOtherEnd, toTies, toWalkStart } from '../../../web/draw/tie-walk.ts'
import { toHiddenCounts, toQuestions } from '../../../web/draw/use-hidden-counts.ts'
import type { Picture } from '../../../web/state/picture.ts'
import { zh } from '../../../web/text/zh.ts'

const node = (id: string, name: string, type = 'Bureau', hiddenNeighbors = 0) => ({
  ...{ id, name, type, hiddenNeighbors, degree: 3, documentCount: 1, stage: 0, from: undefined },
})
const tie = (id: string, type: string, head: string, tail: string) => ({
  ...{ id, type, head, tail, role: null, status: null, confidence: 1, documentCount: 1, firstOn: null, lastOn: null },
})
const picture: Picture = {
  nodes: [
    node('a', '云禾市科技局', 'Bureau', 4),
    node('b', '江澜大学', 'University'),
    node('c', '远帆公司', 'Company'),
    node('d', '方知远', 'Person'),
  ],
  edges: [tie('1', 'VISITS', 'a', 'c'), tie('2', 'COOPERATES_WITH', 'a', 'b'), tie('3', 'VISITS', 'd', 'a')],
}

describe('walking along ties', () => {
  test('goes round through the ties of an entity, by type and name, and back', () => {
    const start = { kind: 'entity', id: 'a' } as const
    expect(toTies('a', picture).map(({ id }) => id)).toEqual(['2', '3', '1'])
    const first = findNextTie('a', start, 1, picture)!
    expect(first).toBe('2')
    expect(findNextTie('a', { kind: 'relation', id: first }, 1, picture)).toBe('3')
    expect(findNextTie('a', { kind: 'relation', id: '1' }, 1, picture)).toBe('2')
    expect(findNextTie('a', start, -1, picture)).toBe('1')
  })
  test('goes over a tie to its other end, whichever end it came from', () => {
    const selection = { kind: 'relation', id: '3' } as const
    expect(findOtherEnd('a', selection, picture)).toBe('d')
    expect(findOtherEnd('d', selection, picture)).toBe('a')
    expect(toWalkStart(selection, 'a', picture)).toBe('a')
    expect(toWalkStart(selection, 'b', picture)).toBe('d')
  })
  test('ends at an entity without ties', () => {
    expect(findNextTie('z', { kind: 'entity', id: 'z' }, 1, picture)).toBeUndefined()
  })
})

describe('finding within the drawing', () => {
  test.each([
    ['科技', ['a']],
    ['远', ['c', 'd']],
    ['云禾 局', ['a']],
    ['  ', []],
    ['没有', []],
  ])('%j', (words, ids) => {
    expect(findNames(words, picture.nodes)).toEqual(ids)
  })
  test('full width and case make no difference', () => {
    expect(findNames('ａbc', [{ id: 'x', name: 'ABC研究院', degree: 1 }])).toEqual(['x'])
  })
})

describe('a lasso', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 5, y: 4 },
    { x: 0, y: 10 },
  ]
  test.each([
    [{ x: 2, y: 2 }, true],
    [{ x: 5, y: 8 }, false],
    [{ x: 9, y: 7 }, true],
    [{ x: 11, y: 5 }, false],
  ])('%j lies within: %s', (point, within) => {
    expect(isInside(point, line)).toBe(within)
  })
})

describe('for screen readers', () => {
  beforeAll(() =>
    i18next.init({ lng: 'zh', resources: { zh: { translation: zh } }, interpolation: { escapeValue: false } }),
  )
  const types = {
    toTypeText: () => '机关',
    toTieText: (type: string, outgoing = true) => (type === 'VISITS' ? (outgoing ? '走访' : '来访者') : '合作'),
    relationTypes: new Map(),
  }
  const say = (kind: 'entity' | 'relation', id: string): string => toSpoken({ kind, id }, picture, types, i18next.t)
  test('an entity is said with its ties by kind and what is not drawn', () => {
    expect(say('entity', 'a')).toBe(
      '云禾市科技局，机关，图中 3 条联系。另有 4 个邻居未显示。合作：江澜大学。来访者：方知远。走访：远帆公司。',
    )
  })
  test('a tie is said as a sentence; what is not drawn is silent', () => {
    expect(say('relation', '3')).toBe('方知远走访云禾市科技局。')
    expect(say('entity', 'z')).toBe('')
  })
})

describe('hidden neighbours by type', () => {
  test('are those there are less those that are drawn, most first', () => {
    expect(
      toHiddenCounts(
        'a',
        [
          [{ type: 'University' }, 3],
          [{ type: 'Company' }, 1],
          [{ relationType: 'VISITS' }, 9],
          [{ relationType: 'AWARDS' }, 0],
        ],
        picture,
      ),
    ).toEqual([
      { by: { relationType: 'VISITS' }, count: 7 },
      { by: { type: 'University' }, count: 2 },
    ])
  })
  test('are asked of every type once', () => {
    const ontology = JSON.parse(readFileSync(new URL('../../../seeds/ontology.json', import.meta.url), 'utf8'))
    const asked = toQuestions(ontology).map((by) => JSON.stringify(by))
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked).toHaveLength(ontology.entityTypes.length + ontology.relationTypes.length)
  })
})
