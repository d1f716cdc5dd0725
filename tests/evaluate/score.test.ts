import { describe, expect, it } from 'vitest'
import { type GoldDocument, parseGold } from '../../src/evaluate/gold.ts'
import { toMeanF1, toMeasure, toScore } from '../../src/evaluate/score.ts'
import { toTotals } from '../../src/evaluate/tables.ts'

const gold: GoldDocument = {
  doc: 'a',
  entities: [
    { name: '云溪市科技局', type: 'Bureau', aliases: ['市科技局'] },
    { name: '云溪大学', type: 'University', aliases: [] },
    { name: '赵一鸣', type: 'Person', aliases: [] },
  ],
  relations: [
    { head: '赵一鸣', type: 'HOLDS_POST', tail: '云溪市科技局', role: '局长', evidence: '市科技局局长赵一鸣' },
    { head: '云溪大学', type: 'COOPERATES_WITH', tail: '云溪市科技局', evidence: '市科技局与云溪大学合作' },
  ],
}
const text = '市科技局局长赵一鸣说,市科技局与云溪大学合作。'
const scoreOf = (predicted: GoldDocument) => toScore([{ gold, predicted, text }])

describe('score', () => {
  it('gives 1 everywhere for the gold graph itself', () => {
    const score = scoreOf(gold)
    for (const part of ['entities', 'relations', 'canonical', 'evidence'] as const) {
      expect(toMeasure(score[part]).f1).toBe(1)
    }
    expect(toMeanF1(score, 'relations')).toBe(1)
  })

  it('pairs entities by any shared form and ignores quotes and width', () => {
    const score = scoreOf({
      ...gold,
      entities: [
        { name: '市科技局', type: 'Bureau', aliases: [] },
        { name: '“云溪大学”', type: 'University', aliases: [] },
        { name: '赵一鸣', type: 'Person', aliases: [] },
      ],
    })
    expect(score.entities).toEqual({ hit: 3, predicted: 3, gold: 3 })
    expect(score.canonical).toEqual({ hit: 2, predicted: 3, gold: 3 })
  })

  it('counts an unresolved alias as a false find', () => {
    const split = { name: '市科技局', type: 'Bureau', aliases: [] }
    const [bureau, ...others] = gold.entities
    const score = scoreOf({ ...gold, entities: [{ ...bureau!, aliases: [] }, split, ...others] })
    expect(score.entities).toEqual({ hit: 3, predicted: 4, gold: 3 })
    expect(score.documents[0]!.falseEntities).toEqual([split])
  })

  it('lets a symmetric relation match in both directions, others in one', () => {
    const flip = (type: string) =>
      gold.relations.map((r) => (r.type === type ? { ...r, head: r.tail, tail: r.head } : r))
    expect(scoreOf({ ...gold, relations: flip('COOPERATES_WITH') }).relations.hit).toBe(2)
    const score = scoreOf({ ...gold, relations: flip('HOLDS_POST') })
    expect(score.relations.hit).toBe(1)
    expect(score.relationsAnyType.hit).toBe(2)
  })

  it('names what was missed and found wrongly, and counts by rule', () => {
    const wrong = { head: '赵一鸣', type: 'VISITS', tail: '云溪大学', evidence: '不在文中', rule: 'visits/test' }
    const score = scoreOf({ ...gold, relations: [wrong] })
    expect(score.documents[0]!.missedRelations).toHaveLength(2)
    expect(score.documents[0]!.falseRelations).toEqual([wrong])
    expect(score.byRelationRule.get('visits/test')).toEqual({ hit: 0, predicted: 1, gold: 0 })
    expect(score.evidence).toEqual({ hit: 0, predicted: 1, gold: 1 })
  })

  it('counts a wrong type as a miss and as a find of any type', () => {
    const score = scoreOf({
      ...gold,
      entities: gold.entities.map((e) => ({ ...e, type: e.type === 'University' ? 'Company' : e.type })),
    })
    expect(score.entities.hit).toBe(2)
    expect(score.entitiesAnyType.hit).toBe(3)
    expect(toTotals(score)).toContain('P 0.667  R 0.667  F1 0.667   (2 of 3 gold, 3 predicted)')
  })
})

describe('parseGold', () => {
  it.each([
    ['{', 'JSON'],
    ['{"doc":"a","entities":[{"name":1}],"relations":[]}', 'name'],
  ])('refuses %s and names the fault', (json, fault) => {
    expect(() => parseGold(json, 'x.json')).toThrow(new RegExp(`x\\.json is no gold file[^]*${fault}`))
  })
})
