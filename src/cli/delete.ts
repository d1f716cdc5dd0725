// Ids of documents in; what only they said is removed from the database.
import { GongbaoError } from '../errors.ts'
import { openDatabase } from '../graph/connect.ts'
import { deleteDocument } from '../graph/write/document.ts'
import { refreshNetwork } from '../graph/write/network.ts'
import type { CommandModule } from './command.ts'

export const command: CommandModule = {
  configure: (command, { config, print, say, signal }) => {
    command
      .argument('<id...>', 'ids of documents, such as doc_a7f4hkxawfzqjv1c')
      .action(async (ids: readonly string[]) => {
        const database = await openDatabase(config(), { say, signal })
        try {
          const missing: string[] = []
          for (const id of ids) {
            if (signal.aborted) break
            if (await deleteDocument(database, id)) print(`${id}: deleted`)
            else missing.push(id)
          }
          await refreshNetwork(database)
          if (missing.length > 0) throw notStored(missing)
        } finally {
          await database.close()
        }
      })
  },
}

const notStored = (ids: readonly string[]): GongbaoError =>
  new GongbaoError(
    'NOT_FOUND',
    `There is no document ${ids.join(', ')}.`,
    'Ask for `documents { nodes { id title } }` at /graphql.',
    ids,
  )
