// A document in traditional characters is read as its simplified twin of the same length, and what was read goes back
// to the characters that the document has. Other documents are left as they are.
import type { Document, TableCell } from '../domain/document.ts'
import type { Extraction } from '../domain/extraction.ts'
import { toSimplified } from '../domain/simplified.ts'

/** Everyday characters that simplified Chinese does not have. */
const MARKS =
  /[國學發會業開關與為長門東車馬實產區術機構聯協辦經濟進這個們來說時對過動現從將還後應問間電話線應體點種員報書記設計訊]/g
const SAMPLE = 3000
/** A simplified text may quote a name or two in traditional characters. */
const SHARE = 0.04

/** True where the text as a whole is written in traditional characters. */
export function isTraditional(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  return (sample.match(MARKS)?.length ?? 0) > sample.length * SHARE
}

/** Reads a document with `read`, by its simplified twin where it is in traditional characters. */
export function readSimplified(document: Document, read: (document: Document) => Extraction): Extraction {
  if (!isTraditional(document.text)) return read(document)
  const twin = toTwin(document)
  return toOriginal(read(twin), document, twin.text)
}

/** Of the same length: a piece that the conversion makes longer or shorter is converted character by character. */
function simplify(text: string): string {
  const whole = toSimplified(text)
  if (whole.length === text.length) return whole
  return Array.from(text, (character) => {
    const simple = toSimplified(character)
    return simple.length === character.length ? simple : character
  }).join('')
}

function toTwin(document: Document): Document {
  const text = simplify(document.text)
  const toCell = (cell: TableCell | undefined) => cell && { ...cell, text: simplify(cell.text) }
  return {
    ...document,
    text,
    sentences: document.sentences.map((sentence) => ({ ...sentence, text: text.slice(sentence.start, sentence.end) })),
    ...(document.tables
      ? {
          tables: document.tables.map(({ header, rows }) => ({
            header: header.map(toCell),
            rows: rows.map((row) => row.map(toCell)),
          })),
        }
      : {}),
  }
}

function toOriginal(read: Extraction, document: Document, simplified: string): Extraction {
  const restore = createRestorer(simplified, document.text)
  return {
    ...read,
    document,
    mentions: read.mentions.map((mention) => ({
      ...mention,
      surface: document.text.slice(mention.start, mention.end),
      name: restore(mention.name),
    })),
    entities: read.entities.map((entity) => ({
      ...entity,
      name: restore(entity.name),
      aliases: entity.aliases.map((alias) => ({ ...alias, text: restore(alias.text) })),
    })),
    relations: read.relations.map((relation) =>
      relation.role === undefined ? relation : { ...relation, role: restore(relation.role) },
    ),
    indicators: read.indicators.map((indicator) => ({
      ...indicator,
      metric: restore(indicator.metric),
      raw: document.text.slice(indicator.start, indicator.end),
    })),
    authorships: read.authorships.map((authorship) => ({ ...authorship, role: restore(authorship.role) })),
  }
}

/** A name as the document writes it; one that it never writes as a whole, by the characters that it has for these. */
function createRestorer(simplified: string, original: string): (text: string) => string {
  const written = new Map<string, string>()
  for (let at = 0; at < simplified.length; at++)
    if (!written.has(simplified[at]!)) written.set(simplified[at]!, original[at]!)
  return (text) => {
    const at = simplified.indexOf(text)
    return at >= 0
      ? original.slice(at, at + text.length)
      : Array.from(text, (character) => written.get(character) ?? character).join('')
  }
}
