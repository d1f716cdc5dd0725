// A document in, what a language model reads in it out: piece by piece, each answer checked against the text, asked
// again if it is no JSON, and cut in halves if it is too much for one answer.
import type { ModelAddress } from '../../config.ts'
import type { Document } from '../../domain/document.ts'
import type { Issue } from '../../domain/issue.ts'
import { type Span, toHull } from '../../domain/span.ts'
import type { Extractor } from '../extractor.ts'
import { findMentions } from '../mentions/find.ts'
import { readAhead } from '../read-ahead.ts'
import { resolve } from '../resolve/resolve.ts'
import { type Answer, parseAnswer } from './answer.ts'
import { assemble } from './assemble.ts'
import { createReplyCache } from './cache.ts'
import { type ClientLimits, createModelClient, type Reply } from './client.ts'
import { createGate } from './gate.ts'
import { type Grounded, ground, type Refusal } from './ground.ts'
import { createLocator, type Locator } from './locate.ts'
import { halve, PIECE_LENGTH, type Piece, toPieces } from './pieces.ts'
import { type Message, type PieceContext, PROMPT_VERSION, toMessages } from './prompt.ts'
import { createUsage } from './usage.ts'

export interface LlmOptions {
  readonly address: ModelAddress
  /** Folder of the kept answers; `llm` is made in it. */
  readonly cacheFolder: string
  /** Requests at once; default: 4. */
  readonly concurrency?: number
  /** Characters read at once; default: PIECE_LENGTH. */
  readonly pieceLength?: number
  readonly limits?: ClientLimits
}

/** So often a model is asked again for an answer that is no JSON. */
const ATTEMPTS = 2
/** Of each document so many refused facts are listed; the number of all is always told. */
const LISTED = 50

/** The extractor that asks a model. Its `extract` throws GongbaoError MODEL_* for what concerns all documents. */
export function createLlmExtractor(options: LlmOptions): Extractor {
  const { address, cacheFolder, concurrency = 4, pieceLength = PIECE_LENGTH } = options
  const client = createModelClient(address, options.limits)
  const cache = createReplyCache(cacheFolder, address.model)
  const gate = createGate(concurrency)
  const usage = createUsage(address.model)
  let hasWarned = false
  const rule = `llm/${address.model}`

  /** From the cache, else from the model; a refusal is not kept, for it may be a passing one. */
  async function ask(messages: readonly Message[], { signal, say }: Run): Promise<Reply> {
    const kept = await cache.read(messages)
    if (kept) {
      usage.countKept()
      return kept
    }
    const reply = await gate(() => {
      signal?.throwIfAborted()
      return client.ask(messages, signal)
    })
    usage.countAsked(reply.tokens)
    if (!hasWarned && isCutShort(messages, reply)) {
      hasWarned = true
      say?.(toWindowWarning(address.model, reply.tokens.prompt))
    }
    if (reply.kind !== 'refused') await cache.write(messages, reply)
    return reply
  }

  /** What was read of the piece, or of its halves, in text order. `before` is what earlier pieces gave. */
  async function readPiece(piece: Piece, run: Run, before: readonly PieceResult[]): Promise<PieceResult[]> {
    let messages: readonly Message[] = toMessages(piece, toContext(piece, run, before))
    let answer: Answer | undefined
    for (let attempt = 1; attempt <= ATTEMPTS && !answer; attempt++) {
      const reply = await ask(messages, run)
      if (reply.kind === 'refused')
        return [toFailed(piece, 'LLM_REFUSED', `The model refuses to read it: ${reply.why}`)]
      if (reply.kind === 'too-much') return readHalves(piece, run, before, reply.why)
      answer = parseAnswer(reply.text)
      messages = [...messages, ...toCorrection(reply.text)]
    }
    if (!answer) return readHalves(piece, run, before, 'the answers were no JSON as asked for')
    return [{ grounded: ground(answer, piece, run.document, run.locator) }]
  }

  async function readHalves(
    piece: Piece,
    run: Run,
    before: readonly PieceResult[],
    why: string,
  ): Promise<PieceResult[]> {
    const halves = halve(piece)
    if (!halves) return [toFailed(piece, 'LLM_UNREAD', `A sentence was not read by the model: ${why}`)]
    usage.countSplit()
    const first = await readPiece(halves[0], run, before)
    return [...first, ...(await readPiece(halves[1], run, [...before, ...first]))]
  }

  return {
    name: 'llm',
    key: `${rule}/${PROMPT_VERSION}`,
    concurrency,
    usage: usage.total,
    async extract(document, { signal, say }) {
      const homePlace = resolve(document, findMentions(document)).homePlace
      const locator = createLocator(document.text)
      const pieces = toPieces(document, pieceLength)
      const results: PieceResult[] = []
      let done = 0
      for (const wave of toWaves(pieces)) {
        const before = [...results]
        const read = (piece: Piece, ended: AbortSignal): Promise<PieceResult[]> =>
          readPiece(
            piece,
            {
              document,
              homePlace: homePlace?.name,
              locator,
              signal: signal ? AbortSignal.any([signal, ended]) : ended,
              say,
            },
            before,
          )
        for await (const [, parts] of readAhead(wave, WAVE, read)) {
          results.push(...parts)
          if (pieces.length > 1) say?.(`${document.source}: ${++done} of ${pieces.length} parts read by the model`)
        }
      }
      const grounded = results.flatMap((result) => ('grounded' in result ? [result.grounded] : []))
      usage.countRefused(grounded.reduce((sum, { refusals }) => sum + refusals.length, 0))
      return assemble(document, grounded, rule, homePlace, toIssues(document, results))
    },
  }
}

/** No common model needs fewer tokens for a Chinese text: an endpoint that counts fewer has not read it all. */
const LEAST_TOKENS_A_CHARACTER = 0.3

function isCutShort(messages: readonly Message[], { tokens }: Reply): boolean {
  const length = messages.reduce((sum, { content }) => sum + content.length, 0)
  return tokens.prompt > 0 && tokens.prompt < length * LEAST_TOKENS_A_CHARACTER
}

const toWindowWarning = (model: string, tokens: number): string =>
  `${model} read only ${tokens} tokens of a question: its window may be too short, and what it finds too little. ` +
  'Give it at least 24576 tokens (with Ollama: start it with OLLAMA_CONTEXT_LENGTH=24576).'

/** So many pieces of a document are read at once: those of a wave know the names of the waves before. */
const WAVE = 4

/** The first piece alone, for it names in full what the others call by short forms; then several at once. */
function toWaves(pieces: readonly Piece[]): (readonly Piece[])[] {
  const waves = [pieces.slice(0, 1)]
  for (let at = 1; at < pieces.length; at += WAVE) waves.push(pieces.slice(at, at + WAVE))
  return waves
}

const toCorrection = (written: string): Message[] => [
  { role: 'assistant', content: written.slice(0, 500) },
  { role: 'user', content: '上面的回答不是合格的 JSON。请重新输出完整的 JSON 对象，不要任何其他文字。' },
]

interface Run {
  readonly document: Document
  readonly homePlace: string | undefined
  readonly locator: Locator
  readonly signal: AbortSignal
  readonly say: ((line: string) => void) | undefined
}

type PieceResult = { readonly grounded: Grounded } | { readonly failed: Refusal & { readonly code: string } }

const toFailed = (piece: Piece, code: string, message: string): PieceResult => ({
  failed: { code, message, span: toHull(piece) },
})

/** What could not be read, how many facts were refused, and which. */
function toIssues(document: Document, results: readonly PieceResult[]): Issue[] {
  const toIssue = (code: string, severity: Issue['severity'], message: string, span?: Span): Issue => ({
    code,
    severity,
    message,
    source: document.source,
    documentId: document.id,
    ...(span && { span: { start: span.start, end: span.end } }),
  })
  const failures = results.flatMap((result) =>
    'failed' in result ? [toIssue(result.failed.code, 'warning', result.failed.message, result.failed.span)] : [],
  )
  const refusals = results.flatMap((result) => ('grounded' in result ? result.grounded.refusals : []))
  const all = `${refusals.length} facts of the model were refused, for the text does not bear them out.`
  return [
    ...failures,
    ...(refusals.length > 0 ? [toIssue('LLM_FACTS_REFUSED', 'info', all)] : []),
    ...refusals.slice(0, LISTED).map(({ message, span }) => toIssue('LLM_FACT_REFUSED', 'info', message, span)),
  ]
}

function toContext(piece: Piece, { document, homePlace }: Run, before: readonly PieceResult[]): PieceContext {
  const first = piece[0]!
  const article = document.articles[first.article]
  const isMiddle = article !== undefined && first.start > article.start
  const named = before.flatMap((result) => ('grounded' in result ? result.grounded.entities : []))
  const known = new Map(named.map(({ type, name }) => [`${type} ${name}`, { type, name }]))
  return {
    document,
    ...(homePlace !== undefined && { homePlace }),
    known: [...known.values()],
    ...(isMiddle && { headline: article.title }),
  }
}
