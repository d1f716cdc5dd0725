// Bare nouns that stand for the last organisation or project of their kind (公司总工程师, 该研究院, 项目由…牵头) where
// no mention covers them: sentence in, spots out.
import type { EntityType } from '../../domain/ontology.ts'
import { endsIn, NOUNS, type Recent } from './recent.ts'
import { type Ref, type Scene, type Spot, sentenceAt, toChinesePunctuation } from './scene.ts'

// 局 and 校 stand for one only with 该 or 我 before.
const SHORT = '局|厅|处|委|校|院|所|会|园|司'
const NOUN = [...NOUNS.keys()]
  .filter((noun) => noun.length > 1 || /[矿厂]/.test(noun))
  .sort((a, b) => b.length - a.length)
  .join('|')
// At the start of a clause or after a conjunction, before a title, a verb or an adverb, never inside a longer noun.
const BARE = new RegExp(
  `(?<=^|[，。；：、“”"（）\\s]|与|和|由|在|对|向|据悉)(?:该|本|此|我|全)?(${NOUN})(?=[与和由在将对向已也的正共为以被自于荣获从并及，]|内|党|团|工会|董|总|副|院长|校长|所长|会长|秘|首席|创|经理|主任|书记|理事|矿长|厂长|负责人|连续|积极|始终|成立|位于|坚持|现|主|获|通过|法|技术)|[该我](${NOUN}|${SHORT})(?![里内部级们]|长)|(?<![我])(?:我|该|全)([省市县区镇])(?![级里长委])`,
  'g',
)

/** Spots for the bare nouns of a sentence that lie outside its mentions. */
export function findBareSpots(scene: Scene, recent: Recent, index: number): Spot[] {
  const sentence = sentenceAt(scene, index)
  const named = scene.spots[index] ?? []
  const found: Spot[] = []
  for (const match of toChinesePunctuation(sentence.text).matchAll(BARE)) {
    const start = sentence.start + match.index
    const end = start + match[0].length
    if (named.some((spot) => spot.start < end && start < spot.end)) continue
    if (!/^[该我全本]/.test(match[0]) && named.some((spot) => spot.start <= end && start <= spot.end)) continue
    const level = match[3]
    const ref = level ? findHome(scene, level) : findMeant(scene, recent, named, start, match[1] ?? match[2] ?? '')
    if (!ref) continue
    const { entity, type } = ref
    found.push({ start, end, refs: [{ entity, type, sentence: index, surface: match[0], start, end, bare: true }] })
  }
  return found
}

// 我市: the home place where it is of that level, else the place of that level that is named most.
function findHome(scene: Scene, level: string): { readonly entity: number; readonly type: EntityType } | undefined {
  const home = scene.homePlace
  const places = scene.seats.filter((index) => scene.entities[index]?.type === 'Place')
  const own = home?.endsWith(level)
    ? places.find((index) => [home, home.slice(0, -1)].includes(scene.entities[index]?.name ?? ''))
    : undefined
  const named = (index: number) => scene.entities[index]?.mentions.length ?? 0
  const ofLevel = places
    .filter((index) => scene.entities[index]?.name.endsWith(level))
    .sort((a, b) => named(b) - named(a))
  const entity = own ?? ofLevel[0]
  return entity === undefined ? undefined : { entity, type: 'Place' }
}

const ENDS: Readonly<Record<string, readonly [EntityType, string]>> = {
  校: ['University', '学'],
  院: ['Institute', '院'],
  所: ['Institute', '所'],
  会: ['Association', '会'],
  园: ['Park', '园'],
  司: ['Company', '公司'],
}

// Within the sentence the last one of the type; else the first of the nearest sentence that has any, as sentences open
// with what they are about. One whose name ends in the noun goes first where the noun tells kinds of names apart.
function findMeant(scene: Scene, recent: Recent, named: readonly Spot[], start: number, noun: string): Ref | undefined {
  const type = NOUNS.get(noun) ?? ENDS[noun]?.[0]
  if (!type) return undefined
  const own = named.flatMap((spot) => (spot.end <= start ? spot.refs.filter((ref) => ref.type === type) : []))
  const ending = own.findLast((ref) => endsIn(scene, ref, noun)) ?? recent.named.get(noun)
  if (/^(?:学院|中心|大学|实验室|局|厅|处|委|院|校)$/.test(noun))
    return ending ?? findOnly(scene, type, ENDS[noun]?.[1] ?? noun)
  if (type === 'Project' && own.length === 0 && recent.project) return recent.project
  // 园区党工委副书记、管委会主任: of the park where no board is named.
  if (noun === '管委会') {
    const parks = named.flatMap((spot) => (spot.end <= start ? spot.refs.filter((ref) => ref.type === 'Park') : []))
    return ending ?? parks.at(-1) ?? recent.nearest.get('Park')?.[0]
  }
  const last = own.at(-1) ?? recent.nearest.get(type)?.[0]
  return /^(?:公司|企业|集团|项目|园区)$/.test(noun) ? last : (ending ?? last)
}

// The only entity of the document whose name ends so.
function findOnly(scene: Scene, type: EntityType, ending: string): Ref | undefined {
  const found =
    scene.endings.get(`${type} ${ending.at(-1)}`)?.filter((index) => scene.entities[index]?.name.endsWith(ending)) ?? []
  return found.length === 1 ? scene.refsOf.get(found[0] as number)?.[0] : undefined
}
