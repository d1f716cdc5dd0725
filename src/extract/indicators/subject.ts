// Whose figure it is: the entity that heads the clause, the sentence or the sentence before in the paragraph.
// Where the text leaves it open there is none.
import type { Sentence } from '../../domain/document.ts'
import type { Mention } from '../../domain/extraction.ts'
import { toFamily } from '../../domain/ontology.ts'
import type { ResolvedDocument } from '../resolved.ts'
import { segment } from '../segment.ts'

/** Finds the position in `entities` of the subject of a figure that begins at `at` in the document's text. */
export type SubjectFinder = (sentence: Sentence, at: number, end: number) => number | undefined

const OWNERS: ReadonlySet<string> = new Set(['organisation', 'place', 'project'])
/** What may stand between the beginning of a clause and its subject. */
const OPENING =
  /^[“"‘（(]*(?:(?:目前|去年|今年|近年来|近期|近日|日前|截至目前|同时|与此同时|此外|其中|据了解|据悉|据介绍|[\d一二三四五六七八九十年月日至底末以来前期间度]+)[，,]?)*$/
/** The mention before it is no subject: 在某园区, 与某公司, 由某局. */
const PREPOSITION =
  /(?:在|于|与|和|同|对|向|为|由|从|给|把|被|经|受|据|按照|根据|通过|围绕|依托|联合|带领|赴|到|至)[“"]?$/

/** What only parks, incubators and the like have. */
const OF_PARKS = /孵化(?:面积|场地|用房)|在孵(?:企业|项目)|众创空间|毕业企业|入[园驻]企业/
/** How many sentences back the park may be; those between name nobody. */
const MOST_BETWEEN = 3

/** Something else has become the subject since: 这个, 该项目, 其中. */
const POINTER = /这[个些家座]|该\p{Script=Han}|其中/u

/** True when a noun follows, so that the mention is only the beginning of a name: 某省|计划产业园. */
function isPhraseOpen(rest: string): boolean {
  if (!/^\p{Script=Han}/u.test(rest) || /^(?:现|已|共|将|充分|积极|认真|切实|全面|大力)/.test(rest)) return false
  return /^(?:n|b|j|q|m|x)/.test(segment(rest.slice(0, 12))[0]?.tag ?? '')
}

/** Creates the finder for one document. */
export function createSubjectFinder({ document, mentions, entities }: ResolvedDocument): SubjectFinder {
  const entityOf = new Map<number, number>()
  entities.forEach((entity, position) => {
    for (const mention of entity.mentions) entityOf.set(mention, position)
  })
  const bySentence = new Map<number, { mention: Mention; entity: number }[]>()
  mentions.forEach((mention, position) => {
    const entity = entityOf.get(position)
    if (entity === undefined || !OWNERS.has(toFamily(mention.type))) return
    const list = bySentence.get(mention.sentence) ?? []
    list.push({ mention, entity })
    bySentence.set(mention.sentence, list)
  })

  const isHead = (from: number, start: number): boolean => OPENING.test(document.text.slice(from, start))

  /** The mention that heads a sentence, not one inside a longer phrase that ends elsewhere (某局的某处). */
  function findHead(sentence: Sentence, from: number, until: number): number | undefined {
    for (const { mention, entity } of bySentence.get(sentence.index) ?? []) {
      if (mention.start < from) continue
      if (mention.end > until) return undefined
      if (!isHead(from, mention.start)) return undefined
      // 某县某园区: the longer phrase goes on, and the next mention is its head.
      const next = bySentence.get(sentence.index)?.find((other) => other.mention.start === mention.end)
      if (next) return next.mention.end <= until ? next.entity : undefined
      const rest = document.text.slice(mention.end, until)
      return isPhraseOpen(rest) || POINTER.test(rest) ? undefined : entity
    }
    return undefined
  }

  /** 某某产业园是……。|孵化面积3万平方米，在孵企业20家: figures that only a park has, of the park that was spoken of last. */
  function findPark(sentence: Sentence): number | undefined {
    if (!OF_PARKS.test(sentence.text) || bySentence.has(sentence.index)) return undefined
    for (let index = sentence.index - 1; index >= sentence.index - MOST_BETWEEN; index--) {
      const before = document.sentences[index]
      if (before?.kind !== 'body') return undefined
      if (!bySentence.has(index)) continue
      const head = findHead(before, before.start, before.end)
      return head !== undefined && entities[head]!.type === 'Park' ? head : undefined
    }
    return undefined
  }

  return (sentence, at, end) => {
    const { text } = document
    const inSentence = bySentence.get(sentence.index) ?? []
    // 总投资200亿元的某产业园: the figure describes what follows.
    if (/^的$/.test(text.slice(end, end + 1))) {
      const next = inSentence.find(({ mention }) => mention.start === end + 1)
      if (next) return next.entity
    }
    let clause = at
    while (clause > sentence.start && !/[，；,;：:]/.test(text[clause - 1]!)) clause--
    const direct = findHead(sentence, clause, at)
    if (direct !== undefined) return direct
    const inClause = inSentence.filter(({ mention }) => mention.start >= clause && mention.end <= at)
    if (inClause.length > 0) {
      // Named in the clause, but not at its head: only a lone one that no preposition takes away is believed.
      const [only, ...others] = inClause
      const lead = text.slice(Math.max(sentence.start, only!.mention.start - 3), only!.mention.start)
      return others.length === 0 && !PREPOSITION.test(lead) ? only!.entity : undefined
    }
    const head = findHead(sentence, sentence.start, at)
    if (head !== undefined) return head
    if (inSentence.some(({ mention }) => mention.end <= at)) return undefined
    const before = document.sentences[sentence.index - 1]
    const headBefore =
      before?.paragraph === sentence.paragraph && before.kind === 'body'
        ? findHead(before, before.start, before.end)
        : undefined
    return headBefore ?? findPark(sentence)
  }
}
