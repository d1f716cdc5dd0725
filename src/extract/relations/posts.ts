// Posts of persons, as the members of a sentence say them: 任职. Open titles (公司总经理, 副市长) find their
// organisation in the sentences before, or the government of the place.
import type { EntityType } from '../../domain/ontology.ts'
import { isAllowed, isOrganisation } from '../../domain/ontology.ts'
import { type End, type Finding, toEnd } from './finding.ts'
import type { Line } from './groups.ts'
import type { Member, Post } from './members.ts'
import type { Ref, Scene } from './scene.ts'
import { isGovernmentTitle } from './titles.ts'

const BYLINE = /^(?:[\u4e00-\u9fff]{0,6}(?:记者|通讯员|摄影|编辑))$/
// What an open title asks its organisation to be.
const FITS: readonly (readonly [RegExp, readonly EntityType[]])[] = [
  [/公司|集团|企业|董事|总经理|总裁|经理|CEO|CTO|COO|CFO|厂|矿/, ['Company']],
  [/校|教授|讲师|学校|大学/, ['University']],
  [/学院/, ['University']],
  [/医|医院/, ['Institute']],
  [/研究|所|中心|院/, ['Institute', 'University']],
  [/会长|理事|商会|学会|协会|联盟/, ['Association']],
  [/局|厅|处|科|司|委|部/, ['Bureau']],
  [/园区|管委会|开发区|高新区/, ['Park', 'Bureau']],
]

/** The posts that one sentence states. */
export function findPosts(scene: Scene, line: Line, known: Set<number>): Finding[] {
  const findings: Finding[] = []
  for (const group of line.groups) {
    for (const member of group.members) {
      for (const person of member.refs) {
        if (person.type !== 'Person') continue
        for (const post of member.posts) findings.push(...toFindings(scene, line, member, person, post, known))
      }
    }
  }
  return findings
}

function toFindings(scene: Scene, line: Line, member: Member, person: Ref, post: Post, known: Set<number>): Finding[] {
  const found: Finding[] = []
  const add = (tail: End, titles: readonly string[], rule: string, confidence: number) => {
    if (!isAllowed('HOLDS_POST', 'Person', (scene.entities[tail.entity] as { type: EntityType }).type)) return
    known.add(person.entity)
    const finding: Finding = { type: 'HOLDS_POST', head: toEnd(person), tail, rule, confidence, at: person.start, sentence: line.sentence }
    found.push(titles.length > 0 ? { ...finding, role: titles.join('、') } : finding)
  }
  const government = post.titles.filter(isGovernmentTitle)
  const others = post.titles.filter((title) => !isGovernmentTitle(title))
  const of = post.of?.refs ?? []
  if (of.length > 0) {
    const isGovernment = of.some((ref) => ref.type === 'Place' || /政府$/.test(ref.surface))
    if (others.length > 0 || post.titles.length === 0 || isGovernment) {
      for (const ref of of) add(toEnd(ref), isGovernment ? post.titles : others, post.rule, post.confidence)
    }
    if (!isGovernment && government.length > 0) {
      const seat = findGovernment(scene, of[0], government[0] as string)
      if (seat !== undefined) add({ entity: seat }, government, 'posts/government', 0.8)
    }
    return found
  }
  if (government.length > 0) {
    const seat = findGovernment(scene, undefined, government[0] as string)
    if (seat !== undefined) add({ entity: seat }, government, 'posts/government', 0.7)
    return found
  }
  const title = `${post.generic ?? ''}${post.titles.join('、')}`
  if (BYLINE.test(title) || known.has(person.entity) || /^(?:教授|专家|院士|研究员|副教授|博士|博士后|学者)$/.test(title)) return found
  if (/(?:专家|学者|负责人|代表|领导|老师|教师|记者|股东|特派员)$/.test(title) && !post.generic) return found
  const fit = FITS.find(([words]) => words.test(post.generic ?? title))?.[1]
  if (!fit) return found
  const ref = findBefore(scene, member.start, fit, post.generic)
  if (ref) add(toEnd(ref), post.titles, post.rule, post.generic ? 0.7 : 0.55)
  return found
}

// The last organisation of a fitting type that stands before, within the article.
function findBefore(scene: Scene, position: number, types: readonly EntityType[], generic: string | undefined): Ref | undefined {
  const article = scene.document.sentences.find((sentence) => position >= sentence.start && position < sentence.end)?.article
  let best: Ref | undefined
  for (const ref of scene.refs) {
    if (ref.start >= position) break
    if (!types.includes(ref.type) || scene.document.sentences[ref.sentence]?.article !== article) continue
    if (generic && generic.length > 1 && !/[我该]/.test(generic) && best?.surface.endsWith(generic) && !ref.surface.endsWith(generic)) continue
    best = ref
  }
  return best
}

/** The government, else the place, that a 市长 beside this organisation governs. */
function findGovernment(scene: Scene, beside: Ref | undefined, title: string): number | undefined {
  const level = /(省|市|县|区|镇|乡|州|旗)/.exec(title)?.[1] ?? '市'
  const near = beside ? [scene.entities[beside.entity]?.name ?? '', beside.surface] : scene.homePlace ? [scene.homePlace] : []
  const forms = (index: number) => {
    const entity = scene.entities[index]
    return entity ? [entity.name, ...entity.aliases.map((alias) => alias.text)] : []
  }
  const stems = (index: number) => forms(index).map((form) => form.replace(/(?:人民)?政府$/, ''))
  const matches = (index: number) =>
    stems(index).some((stem) => stem.length > 1 && near.some((name) => name.startsWith(stem) || stem.startsWith(name) || name.includes(stem)))
  const candidates = scene.entities.keys()
  const fitting = [...candidates].filter((index) => {
    const entity = scene.entities[index]
    if (!entity || (entity.type !== 'Place' && !(entity.type === 'Bureau' && /政府$/.test(entity.name)))) return false
    const levels = stems(index).map((stem) => stem.at(-1) ?? '')
    return (levels.includes(level) || !levels.some((char) => /[省市县区镇乡州旗]/.test(char))) && (near.length === 0 ? false : matches(index))
  })
  return fitting.find((index) => scene.entities[index]?.type === 'Bureau') ?? fitting[0]
}

/** True for types that can be asked for by an open title. */
export const canEmploy = (type: EntityType): boolean => isOrganisation(type) || type === 'Place'
