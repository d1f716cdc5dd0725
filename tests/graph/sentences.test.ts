// What is typed, as phrases to look for and as a question to the full-text index; and where phrases stand in a sentence.
import { describe, expect, test } from 'vitest'
import { toLucene } from '../../src/graph/queries/sentences.ts'
import { findHighlights, toRuns } from '../../src/graph/sentences.ts'

test.each([
  ['', []],
  [' \u3000\n', []],
  ['科技局　走訪 科技局', ['科技局', '走访']],
  ['ＡＩ', ['ai']],
])('%j is looked for as %j', (text, runs) => expect(toRuns(text)).toEqual(runs))

describe('the index is asked', () => {
  test.each<[readonly string[], string | undefined]>([
    [['科技局'], '+"科技局"'],
    [['科技局', '走访'], '+"科技局" +"走访"'],
    [['局'], '+*局*'],
    [['5g网络'], '+*5g* +"网络"'],
    [['3.2万'], '+*3* +*2* +*万*'],
    [['合作(二)'], '+"合作" +*二*'],
    [['"科技" or *:*'], '+"科技"'],
    [['科技\\" and not x'], '+"科技" +*x*'],
    [['。'], undefined],
    [['the'], undefined],
    [['\0'], undefined],
  ])('%j: %s', (runs, lucene) => expect(toLucene(runs)).toBe(lucene))
})

describe('phrases stand', () => {
  test.each<[string, string, readonly string[]]>([
    ['科技局走访科技局', '科技局', ['科技局', '科技局']],
    ['科技局走访企业', '科技 局', ['科技局']],
    ['科技局走访企业', '企业 走访', ['走访企业']],
    ['哈哈哈', '哈哈', ['哈哈哈']],
    ['建設５Ｇ園區', '5g园区', ['５Ｇ園區']],
    ['科技局', '厅', []],
  ])('in %s, %s: %j', (text, typed, expected) => {
    const spans = findHighlights({ text, start: 100 }, toRuns(typed))
    expect(spans.map(({ start, end }) => text.slice(start - 100, end - 100))).toEqual(expected)
  })
})
