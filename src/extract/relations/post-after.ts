// The titles and organisations after a person's name: in brackets, by 任 and 是, by a comma.
import { isOrganisation } from '../../domain/ontology.ts'
import { canEmploy, isPerson, type Post, type Row } from './row.ts'
import type { Spot } from './scene.ts'
import { parseTitles, toTitleAfter } from './titles.ts'

const OPEN_POST =
  /^(?:同志)?(?:被|获|将)?(?:任命为|聘任为|聘请为|聘为|推选为|推举为|选举为|当选为|当选|担任|兼任|出任|任|为)([^，。；：！？“”的\s]{2,14})(?=[，。；]|$)/
const VERB_OF_POST =
  /^(?:同志|教授|博士|先生|女士)?(?:，|被|获|将|拟)?(?:现|曾|新|正式|一致|全票)?(?:任命为|聘任为|聘请为|聘为|推选为|推举为|选举为|当选为|当选|担任|兼任|出任|就任|升任|任|是|为|系)$/

// 某甲教授、执行院长某乙: where titles reach to the next person, the last of them are that person's.
function toOwnTitle(title: string, gap: string, next: Spot | undefined): string {
  const comma = title.indexOf('、')
  return comma > 0 && title.length === gap.length && next && isPerson(next) ? title.slice(0, comma) : title
}

/** The posts after `row.spots[i]`, where the member ends, and the last spot it uses up; `bare`: it has no post before. */
export function readAfter(
  row: Row,
  i: number,
  bare: boolean,
): { readonly posts: Post[]; readonly end: number; readonly used: number } {
  const spot = row.spots[i] as Spot
  const gap = row.gaps[i + 1] ?? ''
  const title = toOwnTitle(toTitleAfter(gap), gap, row.spots[i + 1])
  const end = spot.end + title.length
  const next = row.spots[i + 1]
  // 聘请某某为客座教授: the organisation is who acts.
  const open = OPEN_POST.exec(gap.slice(title.length))
  const named = open ? parseTitles(open[1] ?? '') : []
  if (named.length > 0)
    return { posts: [{ titles: named, rule: 'posts/named', confidence: 0.6, at: spot.start }], end, used: i }
  if (!canEmploy(next)) return { posts: [], end, used: i }
  const opening = gap.slice(title.length)
  const following = row.gaps[i + 2] ?? ''
  const bracket = /^\s*（$/.test(opening) ? /^([^（）]{1,30})）/.exec(following) : null
  const bracketed = bracket ? parseTitles(bracket[1] ?? '') : []
  // 某某（甲研究院）.
  if (bare && /^\s*（$/.test(opening) && /^[）、]/.test(following) && isOrganisation(next.refs[0]?.type ?? 'Person')) {
    return {
      posts: [{ titles: [], of: next, rule: 'posts/bracket', confidence: 0.7, at: next.end }],
      end: next.end + (following.startsWith('）') ? 1 : 0),
      used: i + 1,
    }
  }
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
    const of = row.spots[k]
    const after = row.gaps[k + 1] ?? ''
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
