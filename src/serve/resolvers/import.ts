// Importing and deleting through the API: files in, jobs and their progress out.
import { toUploadName, type Upload } from '../../bulletin/collect.ts'
import { MOST_BYTES } from '../../bulletin/limits.ts'
import { parseDate } from '../../domain/dates.ts'
import { GongbaoError } from '../../errors.ts'
import type { Connected } from '../../graph/query.ts'
import { PROBE } from '../../graph/reader.ts'
import { deleteDocument } from '../../graph/write/document.ts'
import { refreshNetwork } from '../../graph/write/network.ts'
import type { FileReport } from '../../report.ts'
import type { Context } from '../context.ts'
import type { ImportJob, JobOptions } from '../import-jobs.ts'
import { whileThere } from '../while-there.ts'

interface ImportArguments {
  readonly files: readonly File[]
  readonly options?: { readonly place?: string | null; readonly publishedOn?: string | null } | null
}

/** An empty place or date is as none. */
function checkOptions({ place, publishedOn }: NonNullable<ImportArguments['options']>): JobOptions {
  if (publishedOn && parseDate(publishedOn) === undefined)
    throw new GongbaoError(
      'BAD_ARGUMENT',
      `\`options.publishedOn\` is “${publishedOn}”, which is no date.`,
      'Write it as 2021-08-26, 2021-08 or 2021.',
      publishedOn,
    )
  return { ...(place?.trim() && { place: place.trim() }), ...(publishedOn && { publishedOn }) }
}

function checkFiles(files: readonly File[]): readonly Upload[] {
  if (files.length === 0) throw new GongbaoError('BAD_ARGUMENT', 'There are no files.', 'Send at least one in `files`.')
  const uploads = files.map((file) => ({
    name: toUploadName(file.name),
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }))
  const names = uploads.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined)
    throw new GongbaoError(
      'BAD_ARGUMENT',
      `Two of the files are called ${twice}.`,
      'Give each its own name, or its path in the folder; the same name again is a new version of the file.',
      twice,
    )
  return uploads
}

export const importQueries = {
  importJob: (_: unknown, { id }: { readonly id: string }, { jobs }: Context) => jobs.find(id) ?? null,
  uploadLimits: (_: unknown, __: unknown, { upload: { files, fileBytes, bytes } }: Context) => ({
    files,
    // A bulletin is also bound by what is read of one.
    bulletinBytes: Math.min(fileBytes, MOST_BYTES),
    archiveBytes: fileBytes,
    bytes,
  }),
}

async function removeDocument(database: Connected, id: string): Promise<boolean> {
  const deleted = await deleteDocument(database, id)
  if (deleted) await refreshNetwork(database)
  return deleted
}

export const importMutations = {
  async importDocuments(_: unknown, { files, options }: ImportArguments, { jobs, reader }: Context) {
    const uploads = checkFiles(files)
    const checked = checkOptions(options ?? {})
    await reader.read(PROBE)
    return jobs.add(uploads, checked)
  },
  async deleteDocument(_: unknown, { id }: { readonly id: string }, { database, reader }: Context) {
    // Asked first so that nothing begins without a database.
    await reader.read(PROBE)
    return whileThere(reader, removeDocument(database, id))
  },
}

export const importSubscriptions = {
  importProgress: {
    subscribe: (_: unknown, { jobId }: { readonly jobId: string }, { jobs }: Context) => {
      const progress = jobs.watch(jobId)
      if (progress) return progress
      throw new GongbaoError(
        'NOT_FOUND',
        `There is no import ${jobId}.`,
        'Finished imports are kept for an hour; ask `documents` for what is stored.',
        jobId,
      )
    },
    resolve: (job: ImportJob) => job,
  },
}

export const importedFileResolvers = {
  outcome: ({ outcome }: FileReport) => outcome.toUpperCase(),
  document: ({ documentId }: FileReport, _: unknown, { loaders }: Context) =>
    documentId === undefined ? null : loaders.document.load(documentId),
  issues: ({ issues, documentId }: FileReport) =>
    documentId === undefined ? [] : issues.map((issue) => ({ ...issue, start: null, end: null, documentId })),
}
