// A small notation for resolved documents: a line is a paragraph, `# ` before it makes it a headline, `## ` a headline
// that begins an article, and [Type|surface=Name] a mention (the name may be left out where it is the surface).
import type { Article, Document, Sentence } from '../../../src/domain/document.ts'
import type { LocalEntity, LocalRelation, Mention } from '../../../src/domain/extraction.ts'
import type { EntityType } from '../../../src/domain/ontology.ts'
import { findRelations } from '../../../src/extract/relations/find.ts'
import type { ResolvedDocument } from '../../../src/extract/resolved.ts'

interface Draft {
  readonly start: number
  readonly surface: string
  readonly name: string
  readonly type: EntityType
}

/** The resolved document that the notation describes. */
export function resolved(notation: string, publishedOn = '2024-06-30'): ResolvedDocument {
  let text = ''
  const drafts: Draft[] = []
  const sentences: Sentence[] = []
  const articles: { start: number; title: string }[] = [{ start: 0, title: '' }]
  notation
    .trim()
    .split('\n')
    .forEach((line, paragraph) => {
      const [, marks = '', content = ''] = /^(#{0,2})\s*(.*)$/.exec(line.trim()) ?? []
      if (marks === '##') articles.push({ start: text.length, title: '' })
      const from = text.length
      let at = 0
      for (const match of content.matchAll(/\[([A-Z][a-z]+)\|([^=\]]+)(?:=([^\]]+))?\]/g)) {
        text += content.slice(at, match.index)
        const surface = match[2] as string
        drafts.push({ start: text.length, surface, name: match[3] ?? surface, type: match[1] as EntityType })
        text += surface
        at = match.index + match[0].length
      }
      text += content.slice(at)
      for (const match of text.slice(from).matchAll(/[^。！？]+[。！？]*/g)) {
        const start = from + match.index
        const kind = marks ? 'headline' : 'body'
        sentences.push({
          index: sentences.length,
          article: articles.length - 1,
          paragraph,
          kind,
          start,
          end: start + match[0].length,
          text: match[0],
        })
      }
      text += '\n'
    })
  const document: Document = {
    id: 'invented',
    source: 'invented.txt',
    title: '',
    publishedOn,
    charset: 'utf-8',
    sha256: '',
    text,
    original: text,
    offsets: [{ start: 0, original: 0, length: text.length }],
    articles: articles.map(
      ({ start, title }, index): Article => ({ index, title, start, end: articles[index + 1]?.start ?? text.length }),
    ),
    sentences,
  }
  const mentions = drafts.map(({ start, surface, name, type }): Mention => {
    const end = start + surface.length
    const sentence = sentences.find((each) => start >= each.start && end <= each.end)?.index ?? 0
    return {
      start,
      end,
      sentence,
      surface,
      name: surface,
      type,
      kind: surface === name ? 'name' : 'anaphor',
      rule: 'given',
      confidence: 1,
    }
  })
  const names = [...new Set(drafts.map(({ name }) => name))]
  const entities = names.map((name): LocalEntity => {
    const own = drafts.flatMap((draft, position) => (draft.name === name ? [position] : []))
    const forms = new Set(own.map((position) => (drafts[position] as Draft).surface))
    forms.delete(name)
    return {
      name,
      type: (drafts[own[0] as number] as Draft).type,
      aliases: [...forms].filter((form) => !/^[该我本]/.test(form)).map((form) => ({ text: form, rule: 'given' })),
      mentions: own,
    }
  })
  return { document, mentions, entities, issues: [] }
}

/** The relations of a notation as lines: 陈一鸣 HOLDS_POST 海川市科技局 (局长). */
export function triples(notation: string): string[] {
  const document = resolved(notation)
  const name = (index: number) => document.entities[index]?.name
  const line = ({ type, head, tail, role }: LocalRelation) =>
    `${name(head)} ${type} ${name(tail)}${role ? ` (${role})` : ''}`
  return [...new Set(findRelations(document).relations.map(line))].sort()
}

/** The relations of one type. */
export const triplesOf = (type: string, notation: string): string[] =>
  triples(notation).filter((line) => line.split(' ')[1] === type)
