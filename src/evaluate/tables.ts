// A score as plain text tables for a terminal: totals, by type, by relation, by rule, by document.
import { type Score, type Tally, toMeanF1, toMeasure } from './score.ts'

const share = (value: number): string => value.toFixed(3)

function toLine(name: string, tally: Tally): string {
  const { precision, recall, f1, hit, gold, predicted } = toMeasure(tally)
  const figures = `P ${share(precision)}  R ${share(recall)}  F1 ${share(f1)}`
  return `${name.padEnd(24)} ${figures}   (${hit} of ${gold} gold, ${predicted} predicted)`
}
const toRuleLine = (name: string, { hit, predicted }: Tally): string =>
  `${name.padEnd(40)} right ${share(hit / predicted)}   (${hit} of ${predicted})`

const byGold = (map: ReadonlyMap<string, Tally>): [string, Tally][] =>
  [...map].sort(([a, x], [b, y]) => y.gold - x.gold || (a < b ? -1 : 1))
const byPredicted = (map: ReadonlyMap<string, Tally>): [string, Tally][] =>
  [...map].sort(([a, x], [b, y]) => y.predicted - x.predicted || (a < b ? -1 : 1))

/** Totals only: what may be printed of a set that is for counting. */
export function toTotals(score: Score): string {
  return [
    `${score.documents.length} documents`,
    toLine('entities', score.entities),
    toLine('entities, any type', score.entitiesAnyType),
    toLine('relations', score.relations),
    toLine('relations, any type', score.relationsAnyType),
    `mean over documents      entities F1 ${share(toMeanF1(score, 'entities'))}   relations F1 ${share(toMeanF1(score, 'relations'))}`,
    `canonical names right    ${share(toMeasure(score.canonical).precision)}   evidence found in text ${share(toMeasure(score.evidence).precision)}`,
  ].join('\n')
}

/** Every table; a rule's line tells how many of its finds are right. */
export function toTables(score: Score): string {
  const section = (title: string, lines: string[]): string =>
    `\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`
  const documents = score.documents.map(
    ({ doc, entities, relations }) =>
      `${doc}  entities ${share(toMeasure(entities).f1)}  relations ${share(toMeasure(relations).f1)}`,
  )
  return [
    toTotals(score),
    section(
      'by entity type',
      byGold(score.byType).map(([name, tally]) => toLine(name, tally)),
    ),
    section(
      'by relation type',
      byGold(score.byRelation).map(([name, tally]) => toLine(name, tally)),
    ),
    section(
      'by rule that found the entity',
      byPredicted(score.byEntityRule).map(([name, tally]) => toRuleLine(name, tally)),
    ),
    section(
      'by rule that found the relation',
      byPredicted(score.byRelationRule).map(([name, tally]) => toRuleLine(name, tally)),
    ),
    section('by document', documents),
  ].join('\n')
}
