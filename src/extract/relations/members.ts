// Joins each person of a sentence with the titles and organisations around it (市科技局党组书记、局长某某一行):
// sentence in, members out. A member stands as one unit; an organisation used up for a post is no longer one.
import { readAfter } from './post-after.ts'
import { readBefore } from './post-before.ts'
import type { Recent } from './recent.ts'
import { isPerson, type Member, type Row } from './row.ts'
import { type Scene, sentenceAt, toChinesePunctuation } from './scene.ts'
import { findBareSpots } from './spots.ts'

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
  const row: Row = { text, offset: sentence.start, spots, gaps }
  const members: Member[] = []
  let used = -1
  spots.forEach((spot, i) => {
    if (i <= used) return
    if (!isPerson(spot)) {
      members.push({ start: spot.start, end: spot.end, refs: spot.refs, posts: [] })
      return
    }
    const before = readBefore(
      row,
      i,
      members.findLast((member) => member.refs.some((ref) => ref.type === 'Person')),
    )
    const after = readAfter(row, i, before.posts.length === 0)
    while (members.length > 0 && (members.at(-1) as Member).start >= before.start) members.pop()
    used = after.used
    const start = widenStart(row, before.start, members.at(-1), before.posts.length > 0)
    members.push({ start, end: after.end, refs: spot.refs, posts: [...before.posts, ...after.posts] })
  })
  return members
}

// In a list, what the finders left of a name that they cut (材料科学与|工程系主任) belongs to the member.
function widenStart(row: Row, start: number, previous: Member | undefined, hasPost: boolean): number {
  if (!previous || !hasPost || previous.posts.length === 0) return start
  const fragment =
    /(?<=[，、；])[\u4e00-\u9fff]{1,10}$/.exec(
      row.text.slice(Math.max(0, previous.end - row.offset), start - row.offset),
    )?.[0] ?? ''
  return VERBAL.test(fragment) ? start : start - fragment.length
}
const VERBAL = /[由在向对将随邀请并以会日月年据是有来到说及了的为随还]|其中|陪|出席|参加/
