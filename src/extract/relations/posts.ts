// Posts of persons, as the members of a sentence say them: 任职. An open title (董事长某某, 副市长某某) finds its
// organisation in the sentences before, or the government of the place, once all that is said outright is known.

import type { Issue } from '../../domain/issue.ts'
import type { EntityType } from '../../domain/ontology.ts'
import { isAllowed, isOrganisation } from '../../domain/ontology.ts'
import { type End, type Finding, toEnd } from './finding.ts'
import { findGovernment } from './governments.ts'
import type { Line } from './groups.ts'
import type { Recent } from './recent.ts'
import type { Post } from './row.ts'
import type { Ref, Scene } from './scene.ts'
import { isGovernmentTitle, isPostTitle, toTitleAfter } from './titles.ts'

/** A post whose organisation the text does not name beside it. */
export interface OpenPost {
  readonly person: Ref
  readonly post: Post
  /** The last organisation before that fits the title. */
  readonly employer?: Ref
}

const BYLINE = /(?:记者|通讯员|摄影|编辑|作者)$/
// What an open title asks its organisation to be.
const FITS: readonly (readonly [RegExp, readonly EntityType[]])[] = [
  [/董事|总经理|副总|总裁|经理|总监|CEO|CTO|COO|CFO|厂长|矿长|总工/, ['Company']],
  [/校长|院士长/, ['University']],
  [/会长|秘书长|理事长/, ['Association']],
  [/局长|厅长|处长|科长|司长/, ['Bureau']],
  [/所长/, ['Institute']],
  [/院长/, ['University', 'Institute']],
]

/** The posts that one sentence states outright; open ones are added to `open`. */
export function findPosts(scene: Scene, recent: Recent, line: Line, open: OpenPost[]): Finding[] {
  const findings: Finding[] = []
  for (const group of line.groups) {
    for (const member of group.members) {
      for (const person of member.refs) {
        if (person.type !== 'Person') continue
        for (const post of member.posts) {
          if (post.of) findings.push(...toFindings(scene, person, post))
          else {
            const employer = findEmployer(scene, recent, person, post)
            open.push(employer ? { person, post, employer } : { person, post })
          }
        }
      }
    }
  }
  return [...findings, ...findCounted(scene, line)]
}

// 某甲、某乙等6位甲院院士: the post that closes a list is that of all in it.
function findCounted(scene: Scene, line: Line): Finding[] {
  return line.groups.flatMap((group, i) => {
    const people = group.members.filter((member) => member.posts.length === 0).flatMap((member) => member.refs)
    const of = line.groups[i + 1]
    const place = line.places[i] as number
    if (!of || line.places[i + 1] !== place + 1 || people.length < 2 || of.members.length > 1) return []
    const isCounted = /等[\d一二两三四五六七八九十]+余?[位名]$/.test(scene.document.text.slice(group.start, group.end))
    const title = isCounted ? toTitleAfter(line.skeleton.slice(place + 2)) : ''
    const employers = of.refs.filter((ref) => isOrganisation(ref.type))
    if (!title || !isPostTitle(title) || !people.every((ref) => ref.type === 'Person')) return []
    return people.flatMap((person) =>
      employers.flatMap((ref) => toFinding(scene, person, toEnd(ref), [title], 'posts/counted', 0.85)),
    )
  })
}

function toFinding(
  scene: Scene,
  person: Ref,
  tail: End,
  titles: readonly string[],
  rule: string,
  confidence: number,
): Finding[] {
  const tailType = scene.entities[tail.entity]?.type
  const type = tailType === 'Project' ? 'UNDERTAKES' : tailType === 'Honor' ? 'RECEIVES' : 'HOLDS_POST'
  if (!tailType || !isAllowed(type, 'Person', tailType)) return []
  const finding: Finding = {
    type,
    head: toEnd(person),
    tail,
    rule,
    confidence,
    at: person.start,
    sentence: person.sentence,
  }
  return [titles.length > 0 && type === 'HOLDS_POST' ? { ...finding, role: titles.join('、') } : finding]
}

function toFindings(scene: Scene, person: Ref, post: Post): Finding[] {
  const of = post.of?.refs ?? []
  const government = post.titles.filter(isGovernmentTitle)
  const isOfGovernment = of.some((ref) => ref.type === 'Bureau' && /政府$/.test(scene.entities[ref.entity]?.name ?? ''))
  if (government.length === 0 || isOfGovernment) {
    return of.flatMap((ref) =>
      toFinding(scene, person, toEnd(ref), post.titles, post.rule, post.confidence * (ref.bare ? 0.8 : 1)),
    )
  }
  const seat = findGovernment(scene, of[0], government[0] as string)
  const place = of.find((ref) => ref.type === 'Place')
  const others = post.titles.filter((title) => !isGovernmentTitle(title))
  const tail: End | undefined =
    seat !== undefined && seat !== place?.entity ? { entity: seat } : place ? toEnd(place) : undefined
  return [
    ...(tail
      ? toFinding(scene, person, tail, place ? post.titles : government, 'posts/government', post.confidence * 0.9)
      : []),
    ...(place || others.length === 0
      ? []
      : of.flatMap((ref) => toFinding(scene, person, toEnd(ref), others, post.rule, post.confidence))),
  ]
}

/** Open posts of persons whose post no sentence states outright, and an issue for each person whose stays open. */
export function settleOpenPosts(
  scene: Scene,
  open: readonly OpenPost[],
  known: ReadonlySet<number>,
): { readonly findings: Finding[]; readonly issues: Issue[] } {
  const findings: Finding[] = []
  const issues = new Map<number, Issue>()
  for (const { person, post, employer } of open) {
    const title = post.titles.join('、')
    if (known.has(person.entity) || BYLINE.test(title)) continue
    const government = post.titles.filter(isGovernmentTitle)
    const seat = government[0] ? findGovernment(scene, undefined, government[0]) : undefined
    if (seat !== undefined)
      findings.push(...toFinding(scene, person, { entity: seat }, government, 'posts/government', 0.7))
    else if (employer && !government[0])
      findings.push(...toFinding(scene, person, toEnd(employer), post.titles, post.rule, 0.55))
    else if (!issues.has(person.entity)) issues.set(person.entity, toIssue(scene, person, title))
  }
  return { findings, issues: [...issues.values()] }
}

const toIssue = ({ document }: Scene, { surface, start, end }: Ref, title: string): Issue => ({
  code: 'POST_WITHOUT_ORGANISATION',
  severity: 'info',
  message: `${surface} is called ${title}, but of which organisation is not said.`,
  source: document.source,
  documentId: document.id,
  span: { start, end },
})

// The last organisation of a fitting type that stands not far before in the article.
function findEmployer(scene: Scene, recent: Recent, person: Ref, post: Post): Ref | undefined {
  const title = post.titles.join('、')
  const own = (scene.spots[person.sentence] ?? []).flatMap((spot) => (spot.end <= person.start ? spot.refs : []))
  if (post.rule === 'posts/named') return own.findLast((ref) => isOrganisation(ref.type))
  const types = FITS.find(([words]) => words.test(title))?.[1] ?? []
  const near = types
    .flatMap((type) => recent.nearest.get(type) ?? [])
    .filter((ref) => person.sentence - ref.sentence < 6)
  return own.findLast((ref) => types.includes(ref.type)) ?? toMostNamed(recent, near)
}

// Of those named in the nearest sentence, the one that was named most so far.
const toMostNamed = (recent: Recent, refs: readonly Ref[]): Ref | undefined =>
  refs.toSorted((a, b) => (recent.counts.get(b.entity) ?? 0) - (recent.counts.get(a.entity) ?? 0))[0]
