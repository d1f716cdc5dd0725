// Bare nouns that stand for the last organisation or project of their kind (公司总工程师, 该研究院, 项目由…牵头) where
// no mention covers them: sentence in, spots out.
import type { EntityType } from '../../domain/ontology.ts'
import { type Ref, type Scene, type Spot, sentenceAt, toChinesePunctuation } from './scene.ts'

const NOUNS: readonly (readonly [string, readonly EntityType[]])[] = [
  ['公司', ['Company']],
  ['集团', ['Company']],
  ['企业', ['Company']],
  ['矿', ['Company']],
  ['厂', ['Company']],
  ['学院', ['University']],
  ['大学', ['University']],
  ['学校', ['University']],
  ['研究院', ['Institute']],
  ['研究所', ['Institute']],
  ['实验室', ['Institute']],
  ['医院', ['Institute']],
  ['中心', ['Institute']],
  ['协会', ['Association']],
  ['学会', ['Association']],
  ['商会', ['Association']],
  ['联盟', ['Association']],
  ['园区', ['Park']],
  ['产业园', ['Park']],
  ['开发区', ['Park']],
  ['高新区', ['Park']],
  ['项目', ['Project']],
  ['工程', ['Project']],
]
const NOUN = NOUNS.map(([noun]) => noun)
  .sort((a, b) => b.length - a.length)
  .join('|')
// At the start of a clause or after a conjunction, before a title, a verb or an adverb, never inside a longer noun.
const BARE = new RegExp(
  `(?<=^|[，。；：、“”"（）\\s]|与|和|由|在|对|向|据悉)(?:该|本|此|我|全)?(${NOUN})(?=[与和由在将对向已也的正共为以被自于荣获从并及，]|内|党|团|工会|董|总|副|院长|校长|所长|会长|秘|首席|创|经理|主任|书记|理事|矿长|厂长|负责人|连续|积极|始终|成立|位于|坚持|现|主|获|通过|法|技术)`,
  'g',
)

/** Spots for the bare nouns of a sentence that lie outside its mentions. */
export function findBareSpots(scene: Scene, index: number, taken: readonly Spot[]): Spot[] {
  const sentence = sentenceAt(scene, index)
  const found: Spot[] = []
  for (const match of toChinesePunctuation(sentence.text).matchAll(BARE)) {
    const start = sentence.start + match.index
    const end = start + match[0].length
    if (taken.some((spot) => spot.start < end + 1 && start - 1 < spot.end && spot.start < end && start < spot.end))
      continue
    if (taken.some((spot) => spot.end === start || spot.start === end)) continue
    const noun = match[1] as string
    const types = NOUNS.find(([word]) => word === noun)?.[1] ?? []
    const ref = findLast(scene, start, sentence.article, noun, types)
    if (ref)
      found.push({
        start,
        end,
        refs: [{ entity: ref.entity, type: ref.type, sentence: index, surface: match[0], start, end, bare: true }],
      })
  }
  return found
}

// The fitting entity named last before: the first one of the nearest sentence that has any, as sentences open with
// what they are about; one whose name ends in the noun goes first.
function findLast(
  scene: Scene,
  position: number,
  article: number,
  noun: string,
  types: readonly EntityType[],
): Ref | undefined {
  const before = scene.refs.filter(
    (ref) => ref.start < position && scene.document.sentences[ref.sentence]?.article === article,
  )
  const fitting = before.filter((ref) => types.includes(ref.type))
  const named = fitting.findLast(
    (ref) => ref.surface.endsWith(noun) || (scene.entities[ref.entity]?.name.endsWith(noun) ?? false),
  )
  if (/^(?:学院|中心|大学|实验室)$/.test(noun)) return named
  const inEvent = types.includes('Project') ? findInEvent(scene, before.at(-1)) : undefined
  if (inEvent) return inEvent
  const last = fitting.at(-1)
  if (!last) return undefined
  const own = scene.document.sentences[last.sentence]
  const isOwn = own !== undefined && position >= own.start && position < own.end
  const first = isOwn ? last : (fitting.find((ref) => ref.sentence === last.sentence) ?? last)
  return /^(?:公司|企业|集团|项目|园区)$/.test(noun) ? first : (named ?? first)
}

// 启动会 of a project: the event's name holds the project's.
function findInEvent(scene: Scene, last: Ref | undefined): Ref | undefined {
  if (!last) return undefined
  const event = scene.refs.findLast((ref) => ref.type === 'Event' && ref.sentence === last.sentence)
  const name = event ? event.surface + (scene.entities[event.entity]?.name ?? '') : ''
  const entity = event
    ? scene.entities.findIndex(({ type, name: own }) => type === 'Project' && own.length > 3 && name.includes(own))
    : -1
  return entity >= 0 && event ? { ...event, entity, type: 'Project' } : undefined
}
