// A document in, the pieces of it that a model reads at once out: whole articles, short ones together; a long one is
// cut at paragraphs, a long paragraph at sentences. A sentence is never cut.
import type { Document, Sentence } from '../../domain/document.ts'

/** Sentences that are read together, in text order. */
export type Piece = readonly Sentence[]

/** Characters of a piece. What a model answers is about as long as what it reads, and most may write 8,000 tokens. */
export const PIECE_LENGTH = 2400

const toLength = (sentences: readonly Sentence[]): number => sentences.reduce((sum, { text }) => sum + text.length, 0)

/** Characters of the sentences before a cut that are read again after it, for 该局 and what two sentences say together. */
const OVERLAP = 160

/**
 * The pieces of a document, none longer than `length` characters unless a sentence is. One that begins inside an
 * article begins with the last sentences of the piece before it, as long as they are short.
 */
export function toPieces({ sentences }: Pick<Document, 'sentences'>, length = PIECE_LENGTH): Piece[] {
  const articles = [...Map.groupBy(sentences, ({ article }) => article).values()]
  const overlap = Math.min(OVERLAP, Math.floor(length / 4))
  return pack(
    articles.flatMap((article) => cut(article, length - overlap)),
    length - overlap,
  ).map((piece) => [...before(piece[0]!, sentences, overlap), ...piece])
}

/** The sentences of the same article that end where this one begins, at most two. */
function before({ index, article }: Sentence, sentences: readonly Sentence[], length: number): Piece {
  const near = sentences.slice(Math.max(0, index - 2), index).filter((sentence) => sentence.article === article)
  while (toLength(near) > length) near.shift()
  return near
}

function cut(article: Piece, length: number): Piece[] {
  if (toLength(article) <= length) return [article]
  const paragraphs = [...Map.groupBy(article, ({ paragraph }) => paragraph).values()]
  const parts = paragraphs.flatMap((paragraph) =>
    toLength(paragraph) <= length ? [paragraph] : paragraph.map((sentence) => [sentence]),
  )
  return pack(parts, length)
}

/** Joins neighbours as long as they fit. */
function pack(parts: readonly Piece[], length: number): Piece[] {
  const packed: Sentence[][] = []
  for (const part of parts) {
    const last = packed.at(-1)
    if (last && toLength(last) + toLength(part) <= length) last.push(...part)
    else packed.push([...part])
  }
  return packed
}

/** Two halves of about the same length, cut between paragraphs if one ends near the middle; undefined for one sentence. */
export function halve(piece: Piece): readonly [Piece, Piece] | undefined {
  if (piece.length < 2) return undefined
  const half = toLength(piece) / 2
  let best = 1
  let least = Number.POSITIVE_INFINITY
  for (let at = 1; at < piece.length; at++) {
    const isParagraph = piece[at - 1]!.paragraph !== piece[at]!.paragraph
    const distance = Math.abs(toLength(piece.slice(0, at)) - half) * (isParagraph ? 1 : 2)
    if (distance < least) [best, least] = [at, distance]
  }
  return [piece.slice(0, best), piece.slice(best)]
}
