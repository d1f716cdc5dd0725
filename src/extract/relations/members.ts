// Joins each person of a sentence with the titles and organisations around it (市科技局党组书记、局长某某一行):
// sentence in, members out. A member stands as one unit; an organisation used up for a post is no longer one.
import { isOrganisation } from '../../domain/ontology.ts'
import type { Span } from '../../domain/span.ts'
import { type Ref, type Scene, type Spot, sentenceAt, toChinesePunctuation } from './scene.ts'
import { parseTitles, toTitleAfter } from './titles.ts'

/** A post as the text beside a person says it. */
export interface Post {
  readonly titles: readonly string[]
  /** The organisation or place named with it; undefined where the text names none here. */
  readonly of?: Spot
  /** What stands before the titles instead of a name: 公司, 学院, 我校. */
  readonly generic?: string
  readonly rule: string
  readonly confidence: number
  readonly at: number
}

/** Mentions that act as one: a person with titles, or an organisation, event, project … by itself. */
export interface Member extends Span {
  readonly refs: readonly Ref[]
  readonly posts: readonly Post[]
}

interface Line {
  readonly text: string
  readonly offset: number
  readonly spots: readonly Spot[]
  /** `gaps[i]` stands before `spots[i]`; the last one ends the sentence. */
  readonly gaps: readonly string[]
}

const BREAK = /[，。；：！？“”‘’《》—…\n|│]/
const GENERIC =
  /^(公司|集团|企业|学院|学校|大学|医院|研究院|研究所|中心|协会|学会|商会|联盟|基金会|管委会|园区|开发区|高新区|局|厅|市|县|区|省|镇|州|矿|厂|行|院|校|所|我校|我院|我市|我县|我区|我局|我司|该校|该院|该市|该县|该区|该局|该公司|该集团|该所|该中心|校|双方)(?=.)/
const VERB_OF_POST =
  /^(?:同志|教授|博士|先生|女士)?(?:，|被|获|将|拟)?(?:现|曾|新|正式|一致|全票)?(?:任命为|聘任为|聘请为|聘为|推选为|推举为|选举为|当选为|当选|担任|兼任|出任|就任|升任|任|是|为|系)$/

/** The members of a sentence in text order. */
export function readMembers(scene: Scene, index: number): Member[] {
  const sentence = sentenceAt(scene, index)
  const spots = scene.spots[index] ?? []
  const text = toChinesePunctuation(sentence.text)
  const gaps: string[] = []
  let at = sentence.start
  for (const spot of spots) {
    gaps.push(text.slice(at - sentence.start, spot.start - sentence.start))
    at = spot.end
  }
  gaps.push(text.slice(at - sentence.start))
  const line: Line = { text, offset: sentence.start, spots, gaps }
  const members: Member[] = []
  let used = -1
  spots.forEach((spot, i) => {
    if (i <= used) return
    if (!isPerson(spot)) {
      members.push({ start: spot.start, end: spot.end, refs: spot.refs, posts: [] })
      return
    }
    const previous = members.at(-1)
    const before = readBefore(line, i, previous)
    const after = readAfter(line, i, before.posts.length === 0)
    while (members.length > 0 && (members.at(-1) as Member).start >= before.start) members.pop()
    used = after.used
    members.push({ start: before.start, end: after.end, refs: spot.refs, posts: [...before.posts, ...after.posts] })
  })
  return members
}

const isPerson = (spot: Spot): boolean => spot.refs.some((ref) => ref.type === 'Person')
const canEmploy = (spot: Spot | undefined): spot is Spot =>
  spot !== undefined && spot.refs.every((ref) => isOrganisation(ref.type) || ref.type === 'Place')

/** The longest chain of titles that ends `gap`, and whether it reaches back to the mention before the gap. */
function splitTitles(gap: string): { readonly titles: string[]; readonly touches: boolean; readonly rest: string } {
  let cut = gap.length
  while (cut > 0 && !BREAK.test(gap.charAt(cut - 1))) cut--
  const raw = gap.slice(cut)
  for (let k = 0; k < raw.length; k++) {
    if (/[\s、和及与兼暨（）]/.test(raw.charAt(k))) continue
    const titles = parseTitles(raw.slice(k))
    if (titles.length > 0) return { titles, touches: cut === 0 && raw.slice(0, k).trim() === '', rest: gap.slice(0, cut + k) }
  }
  return { titles: [], touches: false, rest: gap }
}

function readBefore(line: Line, i: number, previous: Member | undefined): { readonly posts: Post[]; readonly start: number } {
  const spot = line.spots[i] as Spot
  const gap = line.gaps[i] ?? ''
  const posts: Post[] = []
  const { titles, touches, rest } = splitTitles(gap)
  const employer = line.spots[i - 1]
  let start = spot.start
  if (titles.length === 0) {
    if (gap.trim() === '' && gap.length < 2 && canEmploy(employer)) {
      const title = toTitleAfter(line.gaps[i + 1] ?? '')
      if (title || isOrganisation(employer.refs[0]?.type ?? 'Person')) {
        const confidence = title ? 0.9 : 0.5
        posts.push({ titles: title ? [title] : [], of: employer, rule: title ? 'posts/title-after' : 'posts/named-beside', confidence, at: spot.start })
        start = chainBack(line, i - 1, posts)
      }
    } else if (/^[、\s和及与]*$/.test(gap) && previous && previous.posts.length > 0 && previous.refs.some((ref) => ref.type === 'Person')) {
      for (const post of previous.posts) posts.push({ ...post, rule: 'posts/shared-title', confidence: 0.75 })
    }
    return { posts, start }
  }
  start = spot.start - (gap.length - rest.length)
  if (touches && canEmploy(employer)) {
    posts.push({ titles, of: employer, rule: 'posts/title-before', confidence: 0.93, at: employer.end })
    return { posts, start: chainBack(line, i - 1, posts) }
  }
  const generic = GENERIC.exec(titles[0] ?? '')?.[1]
  // Only a list of persons hands its organisation on: 甲局局长某甲、副局长某乙.
  const handedOn = /^(?:教授|博士|院长|校长|同志|先生|女士)?[，、；\s]*(?:以及|及|和|与)?$/.test(rest) && previous && previous.refs.some((ref) => ref.type === 'Person')
  const of = handedOn && !generic ? previous.posts.findLast((post) => post.of)?.of : undefined
  const clean = generic ? [(titles[0] ?? '').slice(generic.length), ...titles.slice(1)] : titles
  posts.push({
    titles: clean,
    ...(of ? { of } : {}),
    ...(generic ? { generic } : {}),
    rule: of ? 'posts/inherited' : generic ? 'posts/generic' : 'posts/open',
    confidence: of ? 0.85 : 0.6,
    at: start,
  })
  return { posts, start }
}

// 甲局副局长、乙会会长某某: from the nearest organisation backwards. Gives the start of the whole chain.
function chainBack(line: Line, from: number, posts: Post[]): number {
  let j = from
  for (;;) {
    const gap = line.gaps[j] ?? ''
    const before = line.spots[j - 1]
    if (!canEmploy(before)) break
    if (gap === '') j--
    else {
      const joined = /^(.*?)\s*(?:[、兼暨及和]|，兼)\s*$/.exec(gap)
      const titles = joined ? parseTitles(joined[1] ?? '') : []
      if (titles.length === 0) break
      posts.unshift({ titles, of: before, rule: 'posts/chain', confidence: 0.9, at: before.end })
      j--
    }
  }
  return (line.spots[j] as Spot).start
}

function readAfter(line: Line, i: number, bare: boolean): { readonly posts: Post[]; readonly end: number; readonly used: number } {
  const spot = line.spots[i] as Spot
  const gap = line.gaps[i + 1] ?? ''
  const title = toTitleAfter(gap)
  const end = spot.end + title.length
  const next = line.spots[i + 1]
  const following = line.gaps[i + 2] ?? ''
  if (!canEmploy(next)) return { posts: [], end, used: i }
  const bracket = /^\s*（$/.test(gap) ? /^([^（）]{1,30})）/.exec(following) : null
  if (bracket) {
    const titles = parseTitles(bracket[1] ?? '')
    if (titles.length > 0) {
      return { posts: [{ titles, of: next, rule: 'posts/bracket', confidence: 0.9, at: next.end }], end: next.end + bracket[0].length, used: i + 1 }
    }
  }
  const stated = VERB_OF_POST.test(gap)
  const beside = bare && /^(?:，|：|\s+|，男，|，女，)$/.test(gap)
  if (stated || beside) {
    const chain = /^[^，。；：！？“”的\s]{2,20}(?=[，。；\s]|$)/.exec(following)?.[0] ?? ''
    const titles = parseTitles(chain)
    if (titles.length > 0) {
      const rule = stated ? 'posts/appointed' : 'posts/apposition'
      return { posts: [{ titles, of: next, rule, confidence: stated ? 0.85 : 0.6, at: next.end }], end, used: stated ? i : i + 1 }
    }
  }
  return { posts: [], end, used: i }
}
