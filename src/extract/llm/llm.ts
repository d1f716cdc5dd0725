// A document in, what a language model reads in it out: piece by piece, each answer checked against the text, asked
// again if it is no JSON, and cut in halves if it is too much for one answer.
import type { ModelAddress } from '../../config.ts'
import type { Document } from '../../domain/document.ts'
import type { Issue } from '../../domain/issue.ts'
import { type Span, toHull } from '../../domain/span.ts'
import type { Extractor } from '../extractor.ts'
import { findMentions } from '../mentions/find.ts'
import { resolve } from '../resolve/resolve.ts'
import { type Answer, parseAnswer } from './answer.ts'
import { assemble } from './assemble.ts'
import { createReplyCache } from './cache.ts'
import { type ClientLimits, createModelClient, type Reply } from './client.ts'
import { createGate } from './gate.ts'
import { type Grounded, ground } from './ground.ts'
import { createLocator } from './locate.ts'
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
  const rule = `llm/${address.model}`

  /** From the cache, else from the model; a refusal is not kept, for it may be a passing one. */
  async function ask(messages: readonly Message[], signal: AbortSignal | undefined): Promise<Reply> {
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
    if (reply.kind !== 'refused') await cache.write(messages, reply)
    return reply
  }

  async function readPiece(piece: Piece, context: PieceContext, run: Run): Promise<void> {
    let messages: readonly Message[] = toMessages(piece, context)
    let answer: Answer | undefined
    for (let attempt = 1; attempt <= ATTEMPTS && !answer; attempt++) {
      const reply = await ask(messages, run.signal)
      if (reply.kind === 'refused') return run.fail('LLM_REFUSED', `The model refuses to read it: ${reply.why}`, piece)
      if (reply.kind === 'too-much') return readHalves(piece, run, reply.why)
      answer = parseAnswer(reply.text)
      messages = [...messages, ...toCorrection(reply.text)]
    }
    if (!answer) return readHalves(piece, run, 'the answers were no JSON as asked for')
    run.take(ground(answer, piece, run.document, run.locator))
  }

  async function readHalves(piece: Piece, run: Run, why: string): Promise<void> {
    const halves = halve(piece)
    if (!halves) return run.fail('LLM_UNREAD', `A sentence was not read by the model: ${why}`, piece)
    usage.countSplit()
    for (const half of halves) await readPiece(half, toContext(half, run), run)
  }

  return {
    name: 'llm',
    key: `${rule}/${PROMPT_VERSION}`,
    concurrency,
    usage: usage.total,
    async extract(document, { signal, say }) {
      const homePlace = resolve(document, findMentions(document)).homePlace
      const run = createRun(document, homePlace?.name, signal)
      const pieces = toPieces(document, pieceLength)
      for (const [at, piece] of pieces.entries()) {
        await readPiece(piece, toContext(piece, run), run)
        if (pieces.length > 1) say?.(`${document.source}: ${at + 1} of ${pieces.length} parts read by the model`)
      }
      usage.countRefused(run.refused)
      return assemble(document, run.grounded, rule, homePlace, run.issues())
    },
  }
}

const toCorrection = (written: string): Message[] => [
  { role: 'assistant', content: written.slice(0, 500) },
  { role: 'user', content: '上面的回答不是合格的 JSON。请重新输出完整的 JSON 对象，不要任何其他文字。' },
]

/** What has been read of one document so far. */
interface Run {
  readonly document: Document
  readonly homePlace: string | undefined
  readonly signal: AbortSignal | undefined
  readonly locator: ReturnType<typeof createLocator>
  readonly grounded: readonly Grounded[]
  readonly refused: number
  readonly take: (grounded: Grounded) => void
  readonly fail: (code: string, message: string, piece: Piece) => void
  readonly issues: () => Issue[]
}

function createRun(document: Document, homePlace: string | undefined, signal: AbortSignal | undefined): Run {
  const grounded: Grounded[] = []
  const failures: Issue[] = []
  const toIssue = (code: string, severity: Issue['severity'], message: string, span?: Span): Issue => ({
    code,
    severity,
    message,
    source: document.source,
    documentId: document.id,
    ...(span && { span: { start: span.start, end: span.end } }),
  })
  return {
    document,
    homePlace,
    signal,
    locator: createLocator(document.text),
    grounded,
    get refused() {
      return grounded.reduce((sum, { refusals }) => sum + refusals.length, 0)
    },
    take: (read) => void grounded.push(read),
    fail: (code, message, piece) => void failures.push(toIssue(code, 'warning', message, toHull(piece))),
    issues() {
      const refusals = grounded.flatMap((read) => read.refusals)
      const listed = refusals
        .slice(0, LISTED)
        .map(({ message, span }) => toIssue('LLM_FACT_REFUSED', 'info', message, span))
      const all = `${refusals.length} facts of the model were refused, for the text does not bear them out.`
      return [...failures, ...(refusals.length > 0 ? [toIssue('LLM_FACTS_REFUSED', 'info', all)] : []), ...listed]
    },
  }
}

function toContext(piece: Piece, { document, homePlace, grounded }: Run): PieceContext {
  const first = piece[0]!
  const article = document.articles[first.article]
  const isMiddle = article !== undefined && first.start > article.start
  const known = new Map(
    grounded.flatMap(({ entities }) => entities).map(({ type, name }) => [`${type} ${name}`, { type, name }]),
  )
  return {
    document,
    ...(homePlace !== undefined && { homePlace }),
    known: [...known.values()],
    ...(isMiddle && { headline: article.title }),
  }
}
