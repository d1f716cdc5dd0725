// Bare nouns that stand for the last organisation or project of their kind (公司总工程师, 该研究院, 项目由…牵头) where
// no mention covers them: sentence in, spots out.
import type { EntityType } from '../../domain/ontology.ts'
import type { Scene, Spot } from './scene.ts'
import { sentenceAt, toChinesePunctuation } from './scene.ts'

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
const NOUN = NOUNS.map(([noun]) => noun).sort((a, b) => b.length - a.length).join('|')
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
    if (taken.some((spot) => spot.start < end + 1 && start - 1 < spot.end && spot.start < end && start < spot.end)) continue
    if (taken.some((spot) => spot.end === start || spot.start === end)) continue
    const noun = match[1] as string
    const types = NOUNS.find(([word]) => word === noun)?.[1] ?? []
    const ref = findLast(scene, start, sentence.article, noun, types)
    if (ref) found.push({ start, end, refs: [{ entity: ref.entity, type: ref.type, sentence: index, surface: match[0], start, end, bare: true }] })
  }
  return found
}

// The last mention before of a fitting type; one whose name ends in the noun goes first.
function findLast(scene: Scene, position: number, article: number, noun: string, types: readonly EntityType[]) {
  let last: (typeof scene.refs)[number] | undefined
  let named: typeof last
  for (const ref of scene.refs) {
    if (ref.start >= position) break
    if (!types.includes(ref.type) || scene.document.sentences[ref.sentence]?.article !== article) continue
    last = ref
    const name = scene.entities[ref.entity]?.name ?? ''
    if (name.endsWith(noun) || ref.surface.endsWith(noun)) named = ref
  }
  return noun === '公司' || noun === '企业' || noun === '项目' || noun === '园区' ? last : (named ?? (noun === '学院' || noun === '中心' || noun === '大学' ? undefined : last))
}
