// Scores predicted graphs against gold graphs: precision, recall and F1 of entities and relations, by type and by rule.
// An entity counts once: predicted and gold entities are paired one to one where a written form is shared, so one
// thing returned as two entities costs a false positive.
import type { GoldDocument, GoldEntity, GoldRelation } from './gold.ts'

export interface Tally {
  hit: number
  predicted: number
  gold: number
}
export interface Measure extends Tally {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}
/** One document's result, with what was missed and what was found wrongly, for reading. */
export interface DocumentScore {
  readonly doc: string
  readonly entities: Tally
  readonly relations: Tally
  readonly missedEntities: readonly GoldEntity[]
  readonly falseEntities: readonly GoldEntity[]
  readonly missedRelations: readonly GoldRelation[]
  readonly falseRelations: readonly GoldRelation[]
}
export interface Score {
  readonly documents: readonly DocumentScore[]
  readonly entities: Tally
  /** Paired whatever the type. */
  readonly entitiesAnyType: Tally
  readonly relations: Tally
  readonly relationsAnyType: Tally
  /** Of the paired entities: those whose canonical names agree. */
  readonly canonical: Tally
  /** Of the predicted relations: those whose evidence is an exact substring of the text. */
  readonly evidence: Tally
  readonly byType: ReadonlyMap<string, Tally>
  readonly byRelation: ReadonlyMap<string, Tally>
  /** Predicted and hit only: a rule has no gold of its own. */
  readonly byEntityRule: ReadonlyMap<string, Tally>
  readonly byRelationRule: ReadonlyMap<string, Tally>
}
/** A text with both graphs; `text` is null where it is not at hand. */
export interface Pair {
  readonly gold: GoldDocument
  readonly predicted: GoldDocument
  readonly text: string | null
}

const SYMMETRIC: ReadonlySet<string> = new Set(['COOPERATES_WITH'])

const toTally = (): Tally => ({ hit: 0, predicted: 0, gold: 0 })
const add = (to: Tally, from: Tally): void => {
  to.hit += from.hit
  to.predicted += from.predicted
  to.gold += from.gold
}

/** Precision, recall and F1 (0 to 1) of a tally; 0 where nothing was predicted or nothing is gold. */
export function toMeasure(tally: Tally): Measure {
  const precision = tally.predicted ? tally.hit / tally.predicted : 0
  const recall = tally.gold ? tally.hit / tally.gold : 0
  return { ...tally, precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
}

/** Mean over documents of F1, so that one long document does not decide. */
export function toMeanF1(score: Score, part: 'entities' | 'relations'): number {
  const all = score.documents.map((document) => toMeasure(document[part]).f1)
  return all.length ? all.reduce((sum, f1) => sum + f1, 0) / all.length : 0
}

const toPlain = (text: string): string => text.normalize('NFKC').replace(/[\s“”"'‘’《》〈〉「」]/g, '')
const toForms = (entity: GoldEntity): Set<string> =>
  new Set([entity.name, ...entity.aliases].map(toPlain).filter((form) => form !== ''))

/** Pairs predicted with gold entities by a shared form; same type first, then same name, then most shared forms. */
function pairEntities(predicted: readonly GoldEntity[], gold: readonly GoldEntity[]): Map<number, number> {
  const goldForms = gold.map(toForms)
  const candidates: { i: number; j: number; rank: number }[] = []
  predicted.forEach((p, i) => {
    const forms = toForms(p)
    gold.forEach((g, j) => {
      const shared = [...forms].filter((form) => goldForms[j]!.has(form)).length
      if (!shared) return
      const rank = (p.type === g.type ? 100 : 0) + (toPlain(p.name) === toPlain(g.name) ? 50 : 0) + shared
      candidates.push({ i, j, rank })
    })
  })
  candidates.sort((a, b) => b.rank - a.rank || a.i - b.i || a.j - b.j)
  const goldOf = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of candidates) {
    if (goldOf.has(i) || taken.has(j)) continue
    goldOf.set(i, j)
    taken.add(j)
  }
  return goldOf
}

/** Names to identities: the entity of that name, else the first with that alias, else the bare name. */
function createIdentity(entities: readonly GoldEntity[], prefix: string, translate?: ReadonlyMap<number, number>) {
  const byName = new Map<string, number>()
  const byForm = new Map<string, number>()
  entities.forEach((entity, index) => {
    const name = toPlain(entity.name)
    if (!byName.has(name)) byName.set(name, index)
    for (const form of toForms(entity)) if (!byForm.has(form)) byForm.set(form, index)
  })
  return (name: string): string => {
    const plain = toPlain(name)
    const index = byName.get(plain) ?? byForm.get(plain)
    if (index === undefined) return `${prefix}?${plain}`
    if (!translate) return `g${index}`
    const gold = translate.get(index)
    return gold === undefined ? `${prefix}${index}` : `g${gold}`
  }
}

function toKey(relation: GoldRelation, identity: (name: string) => string, typed: boolean): string {
  let head = identity(relation.head)
  let tail = identity(relation.tail)
  if ((!typed || SYMMETRIC.has(relation.type)) && head > tail) [head, tail] = [tail, head]
  return `${head}|${typed ? relation.type : ''}|${tail}`
}
const toKeyed = (relations: readonly GoldRelation[], identity: (name: string) => string, typed: boolean) => {
  const keyed = new Map<string, GoldRelation>()
  for (const relation of relations) {
    const key = toKey(relation, identity, typed)
    if (!keyed.has(key)) keyed.set(key, relation)
  }
  return keyed
}
const compare = (predicted: ReadonlyMap<string, unknown>, gold: ReadonlyMap<string, unknown>): Tally => ({
  hit: [...predicted.keys()].filter((key) => gold.has(key)).length,
  predicted: predicted.size,
  gold: gold.size,
})

/** Scores any number of texts together. Pure; the order of pairs only orders `documents`. */
export function toScore(pairs: readonly Pair[]): Score {
  const maps = {
    byType: new Map<string, Tally>(),
    byRelation: new Map<string, Tally>(),
    byEntityRule: new Map<string, Tally>(),
    byRelationRule: new Map<string, Tally>(),
  }
  const bucket = (map: Map<string, Tally>, key: string): Tally => {
    const found = map.get(key) ?? toTally()
    map.set(key, found)
    return found
  }
  const total = {
    entities: toTally(),
    entitiesAnyType: toTally(),
    relations: toTally(),
    relationsAnyType: toTally(),
    canonical: toTally(),
    evidence: toTally(),
  }
  const documents = pairs.map(({ gold, predicted, text }): DocumentScore => {
    const goldOf = pairEntities(predicted.entities, gold.entities)
    const isHit = (i: number): boolean => {
      const j = goldOf.get(i)
      return j !== undefined && gold.entities[j]!.type === predicted.entities[i]!.type
    }
    const hitGold = new Set([...goldOf].filter(([i]) => isHit(i)).map(([, j]) => j))
    const counts = { predicted: predicted.entities.length, gold: gold.entities.length }
    const entities = { hit: hitGold.size, ...counts }
    add(total.entities, entities)
    add(total.entitiesAnyType, { hit: goldOf.size, ...counts })
    predicted.entities.forEach((entity, i) => {
      for (const tally of [bucket(maps.byType, entity.type), bucket(maps.byEntityRule, entity.rule ?? 'unnamed')]) {
        tally.predicted++
        if (isHit(i)) tally.hit++
      }
    })
    for (const entity of gold.entities) bucket(maps.byType, entity.type).gold++
    for (const [i, j] of goldOf) {
      const hit = toPlain(predicted.entities[i]!.name) === toPlain(gold.entities[j]!.name) ? 1 : 0
      add(total.canonical, { hit, predicted: 1, gold: 1 })
    }

    const ofPredicted = createIdentity(predicted.entities, 'p', goldOf)
    const ofGold = createIdentity(gold.entities, 'g')
    const anyPredicted = toKeyed(predicted.relations, ofPredicted, false)
    add(total.relationsAnyType, compare(anyPredicted, toKeyed(gold.relations, ofGold, false)))
    const found = toKeyed(predicted.relations, ofPredicted, true)
    const wanted = toKeyed(gold.relations, ofGold, true)
    const relations = compare(found, wanted)
    add(total.relations, relations)
    for (const [key, relation] of found) {
      const buckets = [bucket(maps.byRelation, relation.type), bucket(maps.byRelationRule, relation.rule ?? 'unnamed')]
      for (const tally of buckets) {
        tally.predicted++
        if (wanted.has(key)) tally.hit++
      }
    }
    for (const relation of wanted.values()) bucket(maps.byRelation, relation.type).gold++
    if (text !== null) {
      for (const { evidence } of predicted.relations) {
        add(total.evidence, { hit: evidence && text.includes(evidence) ? 1 : 0, predicted: 1, gold: 1 })
      }
    }
    return {
      doc: gold.doc,
      entities,
      relations,
      missedEntities: gold.entities.filter((_, j) => !hitGold.has(j)),
      falseEntities: predicted.entities.filter((_, i) => !isHit(i)),
      missedRelations: [...wanted].filter(([key]) => !found.has(key)).map(([, relation]) => relation),
      falseRelations: [...found].filter(([key]) => !wanted.has(key)).map(([, relation]) => relation),
    }
  })
  return { documents, ...total, ...maps }
}
