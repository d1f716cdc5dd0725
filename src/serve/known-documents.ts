// The queries that the explorer sends, as its build wrote them down; in the mode `explorer` nothing else is answered.
// A client sends the text, or only its hash in `extensions.persistedQuery.sha256Hash`.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'graphql-yoga'
import { GongbaoError } from '../errors.ts'

/** SHA-256 of the text, hex → the text. */
export type KnownDocuments = ReadonlyMap<string, string>

/** Throws BAD_SETTING when the explorer has not been built. */
export function readKnownDocuments(file: string): KnownDocuments {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>))
  } catch (cause) {
    throw new GongbaoError(
      'BAD_SETTING',
      `GONGBAO_DOCUMENTS is explorer, but ${file} cannot be read.`,
      'Build the explorer first: npm run build.',
      file,
      cause,
    )
  }
}

/** A Yoga plugin. Without `known` only hashes of documents are refused, which nobody has registered. */
export const createKnownDocumentsPlugin = (known: KnownDocuments): Plugin => ({
  onParams({ params, setParams }) {
    const hash = (params.extensions?.persistedQuery as { sha256Hash?: unknown } | undefined)?.sha256Hash
    const asked = params.query ? createHash('sha256').update(params.query).digest('hex') : String(hash)
    const query = known.get(asked)
    if (query === undefined)
      throw new GongbaoError(
        'FORBIDDEN',
        'Only the queries of the explorer are answered here.',
        'Ask whoever runs the server to set GONGBAO_DOCUMENTS=any.',
      )
    setParams({ ...params, query })
  },
})
