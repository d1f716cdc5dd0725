// Uploads in, jobs out that run one after another through the pipeline; each can be asked for and watched. Finished jobs
// are kept for a while, so that a page that was closed finds its result.
import { randomUUID } from 'node:crypto'
import { Repeater, SlidingBuffer } from 'graphql-yoga'
import type { Upload } from '../bulletin/collect.ts'
import { GongbaoError } from '../errors.ts'
import type { Connected } from '../graph/query.ts'
import type { Logger } from '../log.ts'
import { importBulletins } from '../pipeline.ts'
import type { FileReport } from '../report.ts'

export interface ImportJob {
  readonly id: string
  readonly state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED'
  readonly done: number
  readonly total: number
  readonly files: readonly FileReport[]
  readonly error?: { readonly code: string; readonly message: string; readonly hint?: string }
}

export interface JobOptions {
  readonly place?: string
  readonly publishedOn?: string
}

export interface ImportJobs {
  /** Puts the uploads behind the jobs that wait. Throws LIMIT when too many do, STOPPED while shutting down. */
  readonly add: (uploads: readonly Upload[], options: JobOptions) => ImportJob
  readonly find: (id: string) => ImportJob | undefined
  /** The job as it is, then after each change; who is slow gets the latest. Ends with the job, or when left. */
  readonly watch: (id: string) => AsyncIterableIterator<ImportJob> | undefined
  /** How many wait or run. */
  readonly count: () => number
  /** Ends the running import between two bulletins and refuses what waits; each watcher is told. */
  readonly close: () => Promise<void>
}

export interface ImportJobsOptions {
  readonly database: Connected
  readonly log: Logger
  /** Jobs that may wait; default 10. Their files are in memory. */
  readonly mostWaiting?: number
  /** Finished jobs that are kept; default 50. */
  readonly mostKept?: number
  /** Milliseconds a finished job is kept; default an hour. */
  readonly keptMs?: number
  /** For tests; default: the pipeline. */
  readonly importer?: typeof importBulletins
}

/** A job with what it needs to run and who watches it. */
interface Entry {
  job: ImportJob
  uploads: readonly Upload[]
  readonly options: JobOptions
  readonly watchers: Set<(job: ImportJob) => void>
  endedAt?: number
}

const isOver = ({ state }: ImportJob): boolean => state === 'DONE' || state === 'FAILED'

const STOPPED = {
  code: 'STOPPED',
  message: 'The server was shut down before all bulletins were read.',
  hint: 'Import the same files again: what is done already is not done twice.',
}

export function createImportJobs(options: ImportJobsOptions): ImportJobs {
  const { database, log, mostWaiting = 10, mostKept = 50, keptMs = 3_600_000, importer = importBulletins } = options
  const entries = new Map<string, Entry>()
  const stop = new AbortController()
  let running: Promise<void> = Promise.resolve()

  const change = (entry: Entry, changes: Partial<ImportJob>): void => {
    entry.job = { ...entry.job, ...changes }
    if (isOver(entry.job)) {
      entry.uploads = []
      entry.endedAt = Date.now()
    }
    for (const tell of entry.watchers) tell(entry.job)
  }

  const forget = (): void => {
    const over = [...entries.values()].filter(({ job }) => isOver(job))
    over.sort((a, b) => b.endedAt! - a.endedAt!)
    for (const [index, { job, endedAt }] of over.entries())
      if (index >= mostKept || Date.now() - endedAt! > keptMs) entries.delete(job.id)
  }

  const run = async (entry: Entry): Promise<void> => {
    if (stop.signal.aborted) return change(entry, { state: 'FAILED', error: STOPPED })
    change(entry, { state: 'RUNNING' })
    const { id } = entry.job
    try {
      const report = await importer(entry.uploads, {
        ...entry.options,
        database,
        signal: stop.signal,
        onProgress: ({ done, total, file }) => change(entry, { done, total, files: [...entry.job.files, file] }),
      })
      const { files } = report
      const end = report.stopped ? ({ state: 'FAILED', error: STOPPED } as const) : ({ state: 'DONE' } as const)
      const total = report.stopped ? Math.max(entry.job.total, files.length) : files.length
      change(entry, { ...end, files, done: files.length, total })
      log.info({ job: id, ...report.documents, stopped: report.stopped }, 'import ended')
    } catch (error) {
      change(entry, { state: 'FAILED', error: toJobError(error) })
      log.error({ err: error, job: id }, 'import failed')
    }
  }

  return {
    add(uploads, jobOptions) {
      if (stop.signal.aborted) throw new GongbaoError('STOPPED', STOPPED.message, STOPPED.hint)
      forget()
      const waiting = [...entries.values()].filter(({ job }) => job.state === 'WAITING').length
      if (waiting >= mostWaiting) throw toCrowded(waiting)
      const job: ImportJob = { id: randomUUID(), state: 'WAITING', done: 0, total: uploads.length, files: [] }
      const entry: Entry = { job, uploads, options: jobOptions, watchers: new Set() }
      entries.set(job.id, entry)
      running = running.then(() => run(entry))
      return job
    },
    find(id) {
      forget()
      return entries.get(id)?.job
    },
    watch(id) {
      const entry = entries.get(id)
      if (!entry) return undefined
      return new Repeater<ImportJob>(async (push, end) => {
        const tell = (job: ImportJob): void => {
          void push(job)
          if (isOver(job)) end()
        }
        entry.watchers.add(tell)
        tell(entry.job)
        await end
        entry.watchers.delete(tell)
      }, new SlidingBuffer(1))
    },
    count: () => [...entries.values()].filter(({ job }) => !isOver(job)).length,
    async close() {
      stop.abort()
      await running
    },
  }
}

function toJobError(error: unknown): NonNullable<ImportJob['error']> {
  if (error instanceof GongbaoError) return { code: error.code, message: error.message, hint: error.hint }
  return {
    code: 'INTERNAL',
    message: 'Something went wrong on the server.',
    hint: 'The log of the server names the cause beside the id of this job.',
  }
}

const toCrowded = (waiting: number): GongbaoError =>
  new GongbaoError('LIMIT', `${waiting} imports wait already.`, 'Try again when one of them has ended.', waiting)
