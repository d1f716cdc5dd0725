// Bulletins and folders of them in, a filled database and a report out.

import { Presets, SingleBar } from 'cli-progress'
import { InvalidArgumentError } from 'commander'
import { parseDate } from '../domain/dates.ts'
import { createExtractor } from '../extract/extractor.ts'
import { openDatabase } from '../graph/connect.ts'
import { importBulletins, type Progress } from '../pipeline.ts'
import type { CommandModule } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { addExtractorOption, type ExtractorChoice } from './extractor-option.ts'
import { toFileLine, toImportTable } from './import-table.ts'
import { addWebOptions, type WebOptions } from './web-options.ts'

interface Options extends WebOptions, ExtractorChoice {
  readonly place?: string
  readonly date?: string
  readonly source?: string
  readonly json?: boolean
}

const toDate = (text: string): string => {
  const date = parseDate(text)
  if (date === undefined) throw new InvalidArgumentError('Write it as 2021-08-26, 2021-08 or 2021.')
  return date
}

export const command: CommandModule = {
  configure: (command, { config, print, say, signal }) => {
    addExtractorOption(addWebOptions(command))
      .argument('<path...>', 'files, folders, zip files, globs, web addresses, or - for standard input')
      .option('--place <name>', 'home place of these bulletins, such as 平湖市')
      .option('--date <date>', 'date of publication of these bulletins, such as 2021-08-26', toDate)
      .option('--source <name>', 'what is shown as the origin of a single bulletin, such as its address')
      .option('--json', 'print a report that a program can read')
      .addHelpText(
        'after',
        '\nExamples:\n  gongbao import bulletins/\n  gongbao import --place 平湖市 --date 2021-03-26 a.txt b.txt\n  gongbao import --follow "/art/2023/*.html" https://example.org/news/',
      )
      .action(
        async (
          paths: readonly string[],
          { place, date, source, follow, allowPrivate, json, extractor: way }: Options,
        ) => {
          const extractor = createExtractor(way, config())
          const database = await openDatabase(config(), { say, signal })
          const progress = createProgress(say)
          try {
            const report = await importBulletins(paths, {
              database,
              signal,
              extractor,
              say,
              ...(place !== undefined && { place }),
              ...(date !== undefined && { publishedOn: date }),
              ...(source !== undefined && { source }),
              collect: { allowPrivate: allowPrivate === true, ...(follow !== undefined && { follow }) },
              onProgress: progress.show,
            })
            progress.end()
            if (json) print(JSON.stringify(report, null, 2))
            else for (const line of toImportTable(report)) print(line)
            if (report.stopped) process.exitCode = exitCodes.interrupted
            else if (report.documents.failed > 0) process.exitCode = exitCodes.someFailed
          } finally {
            progress.end()
            await database.close()
          }
        },
      )
  },
}

/** A bar on a terminal, a line a bulletin elsewhere; both go to stderr, so that stdout holds the report alone. */
function createProgress(say: (line: string) => void): { show: (progress: Progress) => void; end: () => void } {
  if (!process.stderr.isTTY) return { show: ({ file }) => say(toFileLine(file)), end: () => {} }
  const bar = new SingleBar(
    {
      format: 'Importing {bar} {value}/{total} {source}',
      hideCursor: true,
      clearOnComplete: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  )
  let started = false
  return {
    show: ({ done, total, file }) => {
      if (!started) bar.start(total, 0, { source: '' })
      started = true
      bar.update(done, { source: file.source })
    },
    end: () => {
      if (started) bar.stop()
      started = false
    },
  }
}
