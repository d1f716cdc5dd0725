// Joins each person of a sentence with the titles and organisations around it (市科技局党组书记、局长某某一行):
// sentence in, members out. A member stands as one unit; an organisation used up for a post is no longer one.
import { isOrganisation } from '../../domain/ontology.ts'
import type { Span } from '../../domain/span.ts'
import type { Recent } from './recent.ts'
import { type Ref, type Scene, type Spot, sentenceAt, toChinesePunctuation } from './scene.ts'
import { findBareSpots } from './spots.ts'
import { isPlaceTitle, isPostTitle, parseTitles, toTitleAfter } from './titles.ts'

/** A post as the text beside a person says it. */
export interface Post {
  readonly titles: readonly string[]
  /** The organisation or place named with it; undefined where the text names none here. */
  readonly of?: Spot
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

const BREAK = /[，。；：！？“”"‘’《》—…\n|│]/
const VERB_OF_POST =
  /^(?:同志|教授|博士|先生|女士)?(?:，|被|获|将|拟)?(?:现|曾|新|正式|一致|全票)?(?:任命为|聘任为|聘请为|聘为|推选为|推举为|选举为|当选为|当选|担任|兼任|出任|就任|升任|任|是|为|系)$/

/** The members of a sentence in text order. */
export function readMembers(scene: Scene, recent: Recent, index: number): Member[] {
  const sentence = sentenceAt(scene, index)
  const named = scene.spots[index] ?? []
  const bare = findBareSpots(scene, recent, index)
  const spots = bare.length > 0 ? [...named, ...bare].sort((a, b) => a.start - b.start) : named
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
    const before = readBefore(
      line,
      i,
      members.findLast((member) => member.refs.some((ref) => ref.type === 'Person')),
    )
    const after = readAfter(line, i, before.posts.length === 0)
    while (members.length > 0 && (members.at(-1) as Member).start >= before.start) members.pop()
    used = after.used
    const start = widenStart(line, before.start, members.at(-1), before.posts.length > 0)
    members.push({ start, end: after.end, refs: spot.refs, posts: [...before.posts, ...after.posts] })
  })
  return members
}

// In a list, what the finders left of a name that they cut (计算机网络与|通信技术系主任) belongs to the member.
function widenStart(line: Line, start: number, previous: Member | undefined, hasPost: boolean): number {
  if (!previous || !hasPost || previous.posts.length === 0) return start
  const fragment =
    /(?<=[，、；])[\u4e00-\u9fff]{1,10}$/.exec(
      line.text.slice(Math.max(0, previous.end - line.offset), start - line.offset),
    )?.[0] ?? ''
  return VERBAL.test(fragment) ? start : start - fragment.length
}
const VERBAL = /[由在向对将随邀请并以会日月年据是有来到说及了的为随还]|其中|陪|出席|参加/

const isPerson = (spot: Spot): boolean => spot.refs.some((ref) => ref.type === 'Person')
const canEmploy = (spot: Spot | undefined): spot is Spot =>
  spot?.refs.every((ref) => isOrganisation(ref.type) || ref.type === 'Place') ?? false
// 国家重点研发计划项目负责人: a title of a thing that employs nobody; it is passed over.
const isThing = (spot: Spot | undefined): spot is Spot =>
  spot?.refs.every(
    (ref) => ref.type === 'Project' || ref.type === 'Policy' || ref.type === 'Honor' || ref.type === 'Event',
  ) ?? false
const employs = (spot: Spot | undefined, titles: readonly string[]): spot is Spot =>
  canEmploy(spot) && (spot.refs[0]?.type !== 'Place' || isPlaceTitle(titles[0] ?? ''))

/** The longest chain of titles that ends `gap`, and whether it reaches back to the mention before the gap. */
function splitTitles(gap: string): { readonly titles: string[]; readonly touches: boolean; readonly rest: string } {
  let cut = gap.length
  while (cut > 0 && !BREAK.test(gap.charAt(cut - 1))) cut--
  const raw = gap.slice(cut).trimEnd()
  if (!/[、和及与兼]$/.test(raw)) {
    for (let k = 0; k < raw.length; k++) {
      if (/[\s、和及与兼暨（）]/.test(raw.charAt(k))) continue
      const titles = parseTitles(raw.slice(k))
      if (titles.length > 0)
        return { titles, touches: cut === 0 && raw.slice(0, k).trim() === '', rest: gap.slice(0, cut + k) }
    }
  }
  return { titles: [], touches: false, rest: gap }
}

// 项目负责人某某 leads a project, 某奖得主某某 received a prize.
function toThingPosts(of: Spot, titles: readonly string[]): Post[] {
  const type = of.refs[0]?.type
  if (type === 'Project' && titles.some((title) => /负责人|带头人|主持人|牵头人|首席/.test(title))) {
    return [{ titles, of, rule: 'undertakes/负责人', confidence: 0.75, at: of.end }]
  }
  return type === 'Honor' && titles.some((title) => /得主|获得者/.test(title))
    ? [{ titles, of, rule: 'receives/得主', confidence: 0.85, at: of.end }]
    : []
}

// True when nothing but a gap stands between the member and `spots[i]`.
const follows = (line: Line, i: number, member: Member | undefined): boolean => {
  const before = line.spots[i - 1]
  return member !== undefined && before !== undefined && before.start >= member.start && before.start < member.end
}

const SEPARATOR = /^(?:教授|副教授|博士|院长|校长|同志|先生|女士|研究员)?[，、；\s]*(?:以及|及|和|与)?$/

function readBefore(
  line: Line,
  i: number,
  person: Member | undefined,
): { readonly posts: Post[]; readonly start: number } {
  const spot = line.spots[i] as Spot
  const gap = line.gaps[i] ?? ''
  const posts: Post[] = []
  const { titles, touches, rest } = splitTitles(gap)
  const employer = line.spots[i - 1]
  const listed = follows(line, i, person) ? person : undefined
  if (titles.length === 0) {
    const title = toTitleAfter(line.gaps[i + 1] ?? '').trim()
    if (/^(?:\s?|的)$/.test(gap) && canEmploy(employer)) {
      if (title && isPostTitle(title)) {
        posts.push({ titles: [title], of: employer, rule: 'posts/title-after', confidence: 0.9, at: spot.start })
        return { posts, start: chainBack(line, i - 1, posts, person) }
      }
      if (gap === '' && isOrganisation(employer.refs[0]?.type ?? 'Person')) {
        posts.push({ titles: [], of: employer, rule: 'posts/named-beside', confidence: 0.5, at: spot.start })
        return { posts, start: employer.start }
      }
    } else if (listed && listed.posts.length > 0 && /^[、\s和及与]*$/.test(gap.slice(previousTitle(line, i).length))) {
      const of = listed.posts.findLast((post) => post.of)?.of
      if (title && isPostTitle(title) && of)
        posts.push({ titles: [title], of, rule: 'posts/inherited', confidence: 0.8, at: spot.start })
      else if (!title)
        for (const post of listed.posts) posts.push({ ...post, rule: 'posts/shared-title', confidence: 0.75 })
    } else if (title && isPostTitle(title))
      posts.push({ titles: [title], rule: 'posts/open', confidence: 0.5, at: spot.start })
    return { posts, start: spot.start }
  }
  const start = spot.start - (gap.length - rest.length)
  if (touches && employs(employer, titles)) {
    if (titles.some(isPostTitle))
      posts.push({ titles, of: employer, rule: 'posts/title-before', confidence: 0.93, at: employer.end })
    return { posts, start: chainBack(line, i - 1, posts, person) }
  }
  if (touches && isThing(employer)) {
    posts.push(...toThingPosts(employer, titles))
    return { posts, start: chainBack(line, i - 1, posts, person) }
  }
  const isDistrict = touches && canEmploy(employer) // 南京地区销售经理: the place is part of the title.
  // Only a list of persons hands its organisation on: 甲局局长某甲、副局长某乙.
  const handedOn = listed && (isDistrict || SEPARATOR.test(rest))
  const of = handedOn ? listed.posts.findLast((post) => post.of)?.of : undefined
  if (titles.some(isPostTitle)) {
    posts.push({
      titles,
      ...(of ? { of } : {}),
      rule: of ? 'posts/inherited' : 'posts/open',
      confidence: of ? 0.85 : 0.6,
      at: start,
    })
  }
  return { posts, start: isDistrict ? employer.start : start }
}

// A title after the person before: 某某副教授、.
const previousTitle = (line: Line, i: number): string => toTitleAfter(line.gaps[i] ?? '')

// 甲局副局长、乙会会长某某: from the nearest organisation backwards. Gives the start of the whole chain.
function chainBack(line: Line, from: number, posts: Post[], person: Member | undefined): number {
  let j = from
  for (;;) {
    const gap = line.gaps[j] ?? ''
    const before = line.spots[j - 1]
    if (gap.trim() === '' && gap.length < 2 && canEmploy(before)) {
      j--
      continue
    }
    const { titles, touches, rest } = splitTitles(gap.replace(/\s*(?:[、兼暨及和]|，兼)\s*$/, ''))
    if (titles.length === 0 || !/(?:[、兼暨及和]|，兼)\s*$/.test(gap)) break
    if (touches && employs(before, titles)) {
      posts.unshift({ titles, of: before, rule: 'posts/chain', confidence: 0.9, at: before.end })
      j--
    } else if (touches && isThing(before)) {
      posts.unshift(...toThingPosts(before, titles))
      j--
    } else if (touches && before && isPerson(before)) break
    else {
      const of =
        follows(line, j, person) && SEPARATOR.test(rest) ? person?.posts.findLast((post) => post.of)?.of : undefined
      if (of) posts.unshift({ titles, of, rule: 'posts/inherited', confidence: 0.8, at: (line.spots[j] as Spot).start })
      return (line.spots[j] as Spot).start - (gap.length - rest.length)
    }
  }
  return (line.spots[j] as Spot).start
}

function readAfter(
  line: Line,
  i: number,
  bare: boolean,
): { readonly posts: Post[]; readonly end: number; readonly used: number } {
  const spot = line.spots[i] as Spot
  const gap = line.gaps[i + 1] ?? ''
  const title = toTitleAfter(gap)
  const end = spot.end + title.length
  const next = line.spots[i + 1]
  if (!canEmploy(next)) return { posts: [], end, used: i }
  const opening = gap.slice(title.length)
  const following = line.gaps[i + 2] ?? ''
  const bracket = /^\s*（$/.test(opening) ? /^([^（）]{1,30})）/.exec(following) : null
  const bracketed = bracket ? parseTitles(bracket[1] ?? '') : []
  if (bracket && bracketed.length > 0) {
    return {
      posts: [{ titles: bracketed, of: next, rule: 'posts/bracket', confidence: 0.9, at: next.end }],
      end: next.end + bracket[0].length,
      used: i + 1,
    }
  }
  const stated = VERB_OF_POST.test(opening)
  const beside = bare && /^(?:，|：|\s+|，男，|，女，)$/.test(opening)
  if (!stated && !beside) return { posts: [], end, used: i }
  const posts: Post[] = []
  // 是甲院院士，乙大学教授，丙所研究员: one organisation with its titles after another.
  for (let k = i + 1; ; k++) {
    const of = line.spots[k]
    const after = line.gaps[k + 1] ?? ''
    const titles = parseTitles(/^[^，。；：！？“”的\s]{2,20}?(?=[，。；\s]|$)/.exec(after)?.[0] ?? '')
    if (!canEmploy(of) || titles.length === 0) break
    posts.push({
      titles,
      of,
      rule: stated ? 'posts/appointed' : 'posts/apposition',
      confidence: stated ? 0.85 : 0.6,
      at: of.end,
    })
    if (!/^[^，。；：]{2,20}[，、]$/.test(after)) break
  }
  return { posts, end, used: stated || posts.length === 0 ? i : i + 1 }
}
