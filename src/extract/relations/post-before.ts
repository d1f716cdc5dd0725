// The titles and organisations before a person's name: a row and a place in it, posts and the start of the member out.
import { isOrganisation } from '../../domain/ontology.ts'
import { canEmploy, employs, isPerson, isThing, type Member, type Post, type Row, splitTitles } from './row.ts'
import type { Spot } from './scene.ts'
import { isPostTitle, parseTitles, toTitleAfter } from './titles.ts'

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
const follows = (row: Row, i: number, member: Member | undefined): boolean => {
  const before = row.spots[i - 1]
  return member !== undefined && before !== undefined && before.start >= member.start && before.start < member.end
}

// 、副总裁兼集团前沿与技术研究院|副院长: a unit that no mention covers.
const UNKNOWN_UNIT = /^[、，][^，。；：由在向对将随邀请并以会是有来到说及了的为还]{2,24}$/
const SEPARATOR = /^(?:教授|副教授|博士|院长|校长|同志|先生|女士|研究员)?[，、；\s]*(?:以及|及|和|与)?$/

// 我校党委书记某甲: of whom the text itself comes from.
const OURS = /[我本](?:校|院|所|司|局|馆|中心|公司|集团)/
// 财会专家某乙: known for what he knows, not for where he works.
const EXPERT = /(?:专家|学者|企业家)$/
const REPORTED = /^[^，。]{0,14}(?:[讯电]|消息)\s?（/
const LEVEL = /[省市县区镇乡州旗]$/
const COUNTED = /等[\d一二两三四五六七八九十]+余?[位名]$/

/** The posts that stand before `row.spots[i]`; `person` is the person before it in the sentence. */
export function readBefore(
  row: Row,
  i: number,
  person: Member | undefined,
): { readonly posts: Post[]; readonly start: number } {
  const spot = row.spots[i] as Spot
  const listed = follows(row, i, person) ? person : undefined
  const whole = row.gaps[i] ?? ''
  // 某某中心（某某服务部）|副主任某甲: its other name says nothing here.
  const aside = canEmploy(row.spots[i - 1]) ? (/^（[^（）]{2,20}）(?=.)/.exec(whole)?.[0].length ?? 0) : 0
  // 某甲教授、执行院长|某乙: 教授 is of the first.
  const taken = listed ? Math.max(0, listed.end - (row.spots[i - 1] as Spot).end) : 0
  const own = whole.slice(aside)
  const gap = taken > 0 && own.charAt(taken) === '、' && !/[（）]/.test(own) ? own.slice(taken) : own
  const posts: Post[] = []
  const { titles, touches, rest } = splitTitles(gap)
  const employer = row.spots[i - 1]
  // 某某区|长某甲: the level is part of the title too.
  const level = /^长$/.test(gap) && employer?.refs[0]?.type === 'Place' ? LEVEL.exec(employer.refs[0].surface)?.[0] : ''
  if (level && employer) {
    posts.push({ titles: [`${level}长`], of: employer, rule: 'posts/level', confidence: 0.9, at: employer.end })
    return { posts, start: employer.start }
  }
  // 理事长：某甲 秘书长：某乙
  const heading = titles.length === 0 ? /(?:^|[，、；。\s])([\u4e00-\u9fff]{2,8})：\s?$/.exec(gap)?.[1] : undefined
  const headed = heading ? parseTitles(heading) : []
  if (headed.length > 0 && headed.some(isPostTitle)) {
    posts.push({ titles: headed, rule: 'posts/open', confidence: 0.6, at: spot.start })
    return { posts, start: spot.start }
  }
  if (titles.length === 0) {
    const title = toTitleAfter(row.gaps[i + 1] ?? '')
      .replace(/(?:一行|先生|女士|同志|老师|博士)+$/, '')
      .trim()
    if (/^(?:\s?|的)$/.test(gap) && canEmploy(employer)) {
      // （甲局 某某） closes a report.
      if (gap === ' ' && /（\s?$/.test(row.gaps[i - 1] ?? '') && /^\s?）/.test(row.gaps[i + 1] ?? '')) {
        posts.push({ titles: [], of: employer, rule: 'posts/signed', confidence: 0.65, at: spot.start })
        return { posts, start: employer.start }
      }
      if (title && isPostTitle(title)) {
        posts.push({ titles: [title], of: employer, rule: 'posts/title-after', confidence: 0.9, at: spot.start })
        return { posts, start: chainBack(row, i - 1, posts, person) }
      }
      if (gap === '' && !title && isOrganisation(employer.refs[0]?.type ?? 'Person')) {
        posts.push({ titles: [], of: employer, rule: 'posts/named-beside', confidence: 0.5, at: spot.start })
        return { posts, start: employer.start }
      }
    } else if (
      /^(?:\s+|：\s*)$/.test(gap) &&
      canEmploy(employer) &&
      i === 1 &&
      (row.gaps[0] ?? '').length < 4 &&
      isOrganisation(employer.refs[0]?.type ?? 'Person')
    ) {
      // A line of a table: 甲研究院 某某.
      posts.push({ titles: [], of: employer, rule: 'posts/row', confidence: 0.55, at: spot.start })
      return { posts, start: spot.start }
    } else if (listed && listed.posts.length > 0 && /^[、\s和及与]*$/.test(gap.slice(previousTitle(row, i).length))) {
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
    return { posts, start: chainBack(row, i - 1, posts, person) }
  }
  if (touches && isThing(employer)) {
    posts.push(...toThingPosts(employer, titles))
    return { posts, start: chainBack(row, i - 1, posts, person) }
  }
  const isDistrict = touches && canEmploy(employer) // 华北地区销售经理: the place is part of the title.
  // Only a list of persons hands its organisation on: 甲局局长某甲、副局长某乙.
  const handedOn = listed && (isDistrict || SEPARATOR.test(rest) || UNKNOWN_UNIT.test(rest))
  const of =
    handedOn && !OURS.test(gap) && !titles.every((title) => EXPERT.test(title))
      ? listed.posts.findLast((post) => post.of)?.of
      : undefined
  // 海川网讯（记者|某甲: of the paper that begins the line.
  const paper = row.spots[0]
  if (
    titles.every((title) => /记者$/.test(title)) &&
    i < 4 &&
    canEmploy(paper) &&
    paper.start === row.offset &&
    REPORTED.test(row.text.slice(paper.end - row.offset, spot.start - row.offset))
  ) {
    posts.push({ titles, of: paper, rule: 'posts/byline', confidence: 0.85, at: start })
    return { posts, start }
  }
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
const previousTitle = (row: Row, i: number): string => toTitleAfter(row.gaps[i] ?? '')

// 甲局副局长、乙会会长某某: from the nearest organisation backwards. Gives the start of the whole chain.
function chainBack(row: Row, from: number, posts: Post[], person: Member | undefined): number {
  let j = from
  for (;;) {
    const gap = row.gaps[j] ?? ''
    const before = row.spots[j - 1]
    if (gap.trim() === '' && gap.length < 2 && canEmploy(before)) {
      j--
      continue
    }
    const { titles, touches, rest } = splitTitles(gap.replace(/\s*(?:[、兼暨及和]|，兼)\s*$/, ''))
    if (titles.length === 0 || !/(?:[、兼暨及和]|，兼)\s*$/.test(gap)) break
    // 某甲、某乙等6位甲院院士及乙会会长某丙: the first post is that of the list.
    if (COUNTED.test(row.gaps[j - 1] ?? '')) break
    if (touches && employs(before, titles)) {
      posts.unshift({ titles, of: before, rule: 'posts/chain', confidence: 0.9, at: before.end })
      j--
    } else if (touches && isThing(before)) {
      posts.unshift(...toThingPosts(before, titles))
      j--
    } else if (touches && before && isPerson(before)) break
    else {
      const of =
        follows(row, j, person) && SEPARATOR.test(rest) ? person?.posts.findLast((post) => post.of)?.of : undefined
      if (of) posts.unshift({ titles, of, rule: 'posts/inherited', confidence: 0.8, at: (row.spots[j] as Spot).start })
      return (row.spots[j] as Spot).start - (gap.length - rest.length)
    }
  }
  return (row.spots[j] as Spot).start
}
