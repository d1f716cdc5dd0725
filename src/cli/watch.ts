// A folder in; whatever arrives in it goes into the database, until the command is ended.
import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { createArrivals } from '../bulletin/arrivals.ts'
import { GongbaoError } from '../errors.ts'
import { openDatabase } from '../graph/connect.ts'
import { importBulletins } from '../pipeline.ts'
import type { CommandModule } from './command.ts'
import { toFileLine } from './import-table.ts'

/** Milliseconds between two looks; a file that did not change between them is whole. */
const PAUSE = 1_500

export const command: CommandModule = {
  configure: (command, { config, print, say, signal }) => {
    command
      .argument('<folder>', 'where bulletins arrive')
      .option('--place <name>', 'home place of these bulletins, such as 平湖市')
      .addHelpText(
        'after',
        '\nWhat is in the folder already is imported first. A file that is removed stays in the database.',
      )
      .action(async (folder: string, { place }: { readonly place?: string }) => {
        await checkFolder(folder)
        const database = await openDatabase(config(), { say, signal })
        try {
          say(`Watching ${folder}; end it with Ctrl-C.`)
          const arrivals = createArrivals(folder)
          while (!signal.aborted) {
            const paths = await arrivals.look()
            if (paths.length > 0)
              await importBulletins(paths, {
                database,
                signal,
                ...(place !== undefined && { place }),
                collect: { root: folder },
                onProgress: ({ file }) => print(toFileLine(file)),
              })
            await sleep(PAUSE, undefined, { signal }).catch(() => {})
          }
        } finally {
          await database.close()
        }
      })
  },
}

async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory())
    throw new GongbaoError('NOT_FOUND', `There is no folder ${folder}.`, 'Make it, or give another one.', folder)
}
