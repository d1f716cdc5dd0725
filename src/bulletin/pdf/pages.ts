// The bytes of a PDF in, its pages out; one thread opens them one after another and is replaced when it fails.
import { Worker } from 'node:worker_threads'
import { GongbaoError } from '../../errors.ts'
import type { PdfPage, PdfReply } from './words.ts'

/** Milliseconds that a file may take; a hundred pages take about two seconds. */
const TIME_LIMIT = 90_000
const MOST_MEMORY_MB = 1_024

let thread: Worker | undefined
let last: Promise<unknown> = Promise.resolve()

/** Throws PASSWORD, BROKEN_FILE, TOO_LARGE, TOO_SLOW. */
export function readPdfPages(bytes: Uint8Array, timeLimit = TIME_LIMIT): Promise<readonly PdfPage[]> {
  const turn = last.then(() => open(bytes, timeLimit))
  last = turn.catch(() => {})
  return turn
}

async function open(bytes: Uint8Array, timeLimit: number): Promise<readonly PdfPage[]> {
  thread ??= new Worker(new URL('./thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  })
  const worker = thread
  const reply = await new Promise<PdfReply>((resolve, reject) => {
    const timer = setTimeout(() => reject(toSlow(timeLimit)), timeLimit)
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
      worker.unref()
      settle()
    }
    worker.ref()
    worker.once('message', (message: PdfReply) => end(() => resolve(message)))
    worker.once('error', (error) => end(() => reject(toFailure(error))))
    worker.once('exit', () => end(() => reject(toFailure(undefined))))
    worker.postMessage(bytes)
  }).catch(async (error) => {
    thread = undefined
    worker.removeAllListeners()
    await worker.terminate()
    throw error
  })
  if (reply.error === undefined) return reply.pages
  throw toError(reply.error, reply.message)
}

function toError(error: 'password' | 'broken' | 'pages', message: string): GongbaoError {
  if (error === 'password')
    return new GongbaoError(
      'PASSWORD',
      'The PDF is locked with a password.',
      'Open it with the password and print it to a new PDF.',
    )
  if (error === 'pages')
    return new GongbaoError('TOO_LARGE', `The PDF is too long to read (${message}).`, 'Split it into several files.')
  return toBroken(message)
}

const toBroken = (message: string): GongbaoError =>
  new GongbaoError(
    'BROKEN_FILE',
    `The PDF is damaged: ${message}`,
    'Get it again from its source, or print it to a new PDF.',
  )

function toFailure(cause: Error | undefined): GongbaoError {
  if (cause && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new GongbaoError(
      'TOO_LARGE',
      'The PDF takes too much memory to open.',
      'Split it into several files.',
      undefined,
      cause,
    )
  return toBroken(cause?.message.slice(0, 200) ?? 'it ended the reader.')
}

const toSlow = (timeLimit: number): GongbaoError =>
  new GongbaoError(
    'TOO_SLOW',
    `The PDF was not read within ${timeLimit / 1_000} s.`,
    'Split it, or print it to a new PDF.',
  )
