// A resolved document as relation patterns see it: in each sentence the outermost mentions in text order, each
// leading to its entity. Mentions that overlap are one place in the text with several entities (省、市科技局).
import type { Document, Sentence } from '../../domain/document.ts'
import type { LocalEntity } from '../../domain/extraction.ts'
import type { EntityType } from '../../domain/ontology.ts'
import { isOrganisation } from '../../domain/ontology.ts'
import { isOverlapping, type Span } from '../../domain/span.ts'
import type { ResolvedDocument } from '../resolved.ts'
import { findUnseen } from './unseen.ts'

/** One mention of one entity. */
export interface Ref extends Span {
  /** Position in `ResolvedDocument.entities`. */
  readonly entity: number
  readonly type: EntityType
  readonly sentence: number
  readonly surface: string
  /** True for a bare noun (公司) that was resolved here, not by the mention finders. */
  readonly bare?: true
}

/** A stretch of text that stands for one entity, or for several (coordinated heads). */
export interface Spot extends Span {
  readonly refs: readonly Ref[]
}

export interface Scene {
  readonly document: Document
  readonly entities: readonly LocalEntity[]
  readonly homePlace?: string
  /** By sentence index. */
  readonly spots: readonly (readonly Spot[])[]
  /** By entity, its mentions in text order. */
  readonly refsOf: ReadonlyMap<number, readonly Ref[]>
  /** Positions of the entities that are projects, and of places and governments. */
  readonly projects: readonly number[]
  readonly seats: readonly number[]
  /** Every written form of a place. */
  readonly placeForms: ReadonlyMap<string, number>
  /** By article, its first mention of an event. */
  readonly firstEvent: ReadonlyMap<number, Ref>
  /** By type and last character of the name: `University 学`. */
  readonly endings: ReadonlyMap<string, readonly number[]>
}

const FOLDED: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
}
/** Punctuation in one form (that of Chinese print), so that patterns need only one; private-use characters, which
 * skeletons need, are taken out. The length stays. */
export const toChinesePunctuation = (text: string): string =>
  text.replace(/[,;:()!?\uE000-\uF8FF]/g, (mark) => FOLDED[mark] ?? '□')

/** Sorts the mentions of a resolved document by sentence; mentions that no entity owns are left out. */
export function createScene(resolved: ResolvedDocument): Scene {
  const { document, entities, mentions } = resolved
  const refs: Ref[] = []
  entities.forEach((entity, index) => {
    for (const position of entity.mentions) {
      const mention = mentions[position]
      const sentence = mention && document.sentences[mention.sentence]
      if (!mention || !sentence || mention.start < sentence.start || mention.end > sentence.end) continue
      if (mention.end <= mention.start) continue
      const { start, end, surface } = mention
      refs.push({ entity: index, type: entity.type, sentence: sentence.index, surface, start, end })
    }
  })
  refs.push(...findUnseen(resolved, refs))
  refs.sort((a, b) => a.start - b.start || b.end - a.end || a.entity - b.entity)
  const spots: Spot[][] = document.sentences.map(() => [])
  for (const ref of refs) {
    const line = spots[ref.sentence] ?? []
    const last = line.at(-1)
    if (!last || !isOverlapping(last, ref)) line.push({ start: ref.start, end: ref.end, refs: [ref] })
    else if (isCoordinated(last, ref, document.text)) {
      line[line.length - 1] = { start: last.start, end: Math.max(last.end, ref.end), refs: [...last.refs, ref] }
    }
  }
  const indexes = [...entities.keys()]
  const scene = {
    document,
    entities,
    spots,
    refsOf: Map.groupBy(refs, (ref) => ref.entity),
    placeForms: new Map(
      entities.flatMap((entity, index) =>
        entity.type === 'Place'
          ? [entity.name, ...entity.aliases.map(({ text }) => text)].map((form) => [form, index] as const)
          : [],
      ),
    ),
    firstEvent: new Map(
      refs
        .filter((ref) => ref.type === 'Event')
        .reverse()
        .map((ref) => [document.sentences[ref.sentence]?.article ?? 0, ref]),
    ),
    endings: Map.groupBy(indexes, (index) => `${entities[index]?.type} ${entities[index]?.name.at(-1)}`),
    projects: indexes.filter((index) => entities[index]?.type === 'Project'),
    seats: indexes.filter((index) => {
      const entity = entities[index]
      return entity?.type === 'Place' || (entity?.type === 'Bureau' && /政府$/.test(entity.name))
    }),
  }
  return resolved.homePlace ? { ...scene, homePlace: resolved.homePlace.name } : scene
}

// A name inside a longer name (省名 in 某省大学) says nothing here; two heads that share their end do.
function isCoordinated(spot: Spot, ref: Ref, text: string): boolean {
  if (spot.refs.some((other) => other.entity === ref.entity)) return false
  if (!isOrganisation(ref.type) || !spot.refs.every((other) => isOrganisation(other.type))) return false
  if (ref.start === spot.start && ref.end === spot.end) return true
  return ref.end === spot.end && /[、和与]/.test(text.slice(spot.start, ref.start))
}

/** The sentence at `index`; throws where there is none. */
export function sentenceAt(scene: Scene, index: number): Sentence {
  const sentence = scene.document.sentences[index]
  if (!sentence) throw new RangeError(`no sentence ${index}`)
  return sentence
}
