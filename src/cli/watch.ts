// A folder in; whatever arrives in it goes into the database, until the command is ended.
import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { createArrivals } from '../bulletin/arrivals.ts'
import { GongbaoError } from '../errors.ts'
import { createExtractor } from '../extract/extractor.ts'
import { toUsageLine } from '../extract/llm/usage.ts'
import { openDatabase } from '../graph/connect.ts'
import { importBulletins } from '../pipeline.ts'
import type { CommandModule } from './command.ts'
import { addExtractorOption, type ExtractorChoice } from './extractor-option.ts'
import { toFileLine } from './import-table.ts'

/** Milliseconds between two looks; a file that did not change between them is whole. */
const PAUSE = 1_500
/** Milliseconds before a model that did not answer is asked again. */
const PATIENCE = 10_000

interface Options extends ExtractorChoice {
  readonly place?: string
}

export const command: CommandModule = {
  configure: (command, { config, print, say, signal }) => {
    addExtractorOption(command)
      .argument('<folder>', 'where bulletins arrive')
      .option('--place <name>', 'home place of these bulletins, such as 平湖市')
      .addHelpText(
        'after',
        '\nWhat is in the folder already is imported first. A file that is removed stays in the database.',
      )
      .action(async (folder: string, { place, extractor: way }: Options) => {
        await checkFolder(folder)
        const extractor = createExtractor(way, config())
        const database = await openDatabase(config(), { say, signal })
        try {
          say(`Watching ${folder}; end it with Ctrl-C.`)
          const arrivals = createArrivals(folder)
          const waiting = new Set<string>()
          let said = ''
          while (!signal.aborted) {
            for (const path of await arrivals.look()) waiting.add(path)
            let pause = PAUSE
            try {
              if (waiting.size > 0)
                await importBulletins([...waiting], {
                  database,
                  signal,
                  extractor,
                  say,
                  ...(place !== undefined && { place }),
                  collect: { root: folder },
                  onProgress: ({ file }) => print(toFileLine(file)),
                })
              waiting.clear()
              said = ''
            } catch (error) {
              if (!isPassing(error)) throw error
              // What was stored before is unchanged at the next try.
              if (error.message !== said)
                say(`${error.message} The bulletins wait; it is asked again until it answers.`)
              said = error.message
              pause = PATIENCE
            }
            await sleep(pause, undefined, { signal }).catch(() => {})
          }
          if (extractor.usage) say(toUsageLine(extractor.usage()))
        } finally {
          await database.close()
        }
      })
  },
}

/** True where a model is away or over its limits: it may be back before long. */
const isPassing = (error: unknown): error is GongbaoError =>
  error instanceof GongbaoError && error.code === 'MODEL_UNAVAILABLE'

async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory())
    throw new GongbaoError('NOT_FOUND', `There is no folder ${folder}.`, 'Make it, or give another one.', folder)
}
