// A resolved document in, who wrote or photographed which of its articles out: persons named in bylines and captions.
import { LEXICON } from '../domain/byline-words.ts'
import type { Authorship } from '../domain/extraction.ts'
import type { ResolvedDocument } from './resolved.ts'

const ROLES = [...LEXICON.roles, ...LEXICON.credits].sort((a, b) => b.length - a.length)
const CREDITS = new Set(LEXICON.credits)
/** The role of a name in brackets at the end of a report, where none is written. */
const UNWRITTEN = '署名'

/** The last role that is written in `text`. */
function findLastRole(text: string): string | undefined {
  let best: { role: string; end: number } | undefined
  for (const role of ROLES) {
    const at = text.lastIndexOf(role)
    // 文 and 图 are roles only as words of their own: 文/某某.
    if (at < 0 || (role.length === 1 && !/^[/／:：\s]/.test(text.slice(at + 1)))) continue
    const end = at + role.length
    if (!best || end > best.end || (end === best.end && role.length > best.role.length)) best = { role, end }
  }
  return best?.role
}

/** The credit that follows a name: 何某某 摄. */
const findCreditAfter = (text: string): string | undefined => {
  const after = text.replace(/^[\s·]+/, '')
  return ROLES.find(
    (role) => CREDITS.has(role) && after.startsWith(role) && /^[\s）)，,、。]*$/.test(after.slice(role.length)),
  )
}

/** The persons of bylines and picture credits, each with the role as written, in text order. */
export function findAuthorships({ document, mentions, entities }: ResolvedDocument): Authorship[] {
  const authorships: Authorship[] = []
  const seen = new Set<string>()
  entities.forEach((entity, person) => {
    if (entity.type !== 'Person') return
    for (const position of entity.mentions) {
      const mention = mentions[position]
      const sentence = mention && document.sentences[mention.sentence]
      if (!mention || !sentence || (sentence.kind !== 'byline' && sentence.kind !== 'caption')) continue
      const before = sentence.text.slice(0, mention.start - sentence.start)
      const after = sentence.text.slice(mention.end - sentence.start)
      const written = findCreditAfter(after) ?? findLastRole(before)
      // A person in a caption without a credit is shown, not showing.
      if (written === undefined && sentence.kind === 'caption') continue
      const role = written ?? UNWRITTEN
      const key = `${person} ${sentence.article} ${role}`
      if (seen.has(key)) continue
      seen.add(key)
      const { start, end } = mention
      authorships.push({ sentence: sentence.index, person, article: sentence.article, role, start, end })
    }
  })
  return authorships.sort((a, b) => a.start - b.start)
}
