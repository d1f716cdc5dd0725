// The sheet as JSON: all of it, each tie with the sentences that say it. Pure.
import type { ExportFormat } from './format.ts'
import type { Sheet } from './sheet.ts'

/** What is unknown is null, so that every object has all its keys. */
export const toJson = (sheet: Sheet): string =>
  JSON.stringify(sheet, (_key, value: unknown) => (value === undefined ? null : value), 2)

export const json: ExportFormat = {
  id: 'json',
  name: 'JSON',
  extension: 'json',
  mime: 'application/json',
  needsEvidence: true,
  write: ({ sheet }) => toJson(sheet),
}
