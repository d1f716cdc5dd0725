// Bulletins in, one JSON file each out, in the gold format with the rule of every fact. Needs no database.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { type BulletinFile, collectBulletins } from '../bulletin/collect.ts'
import { readBulletin } from '../bulletin/read.ts'
import type { Extraction } from '../domain/extraction.ts'
import { GongbaoError } from '../errors.ts'
import { toGold } from '../evaluate/gold.ts'
import { createExtractor } from '../extract/extractor.ts'
import { toUsageLine } from '../extract/llm/usage.ts'
import { readAhead } from '../extract/read-ahead.ts'
import type { CommandModule } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { addExtractorOption, type ExtractorChoice } from './extractor-option.ts'
import { addWebOptions, type WebOptions } from './web-options.ts'

interface Options extends WebOptions, ExtractorChoice {
  readonly out: string
  readonly place?: string
  readonly full?: boolean
}

export const command: CommandModule = {
  configure: (command, { config, print, say, signal }) => {
    addExtractorOption(addWebOptions(command))
      .argument('<path...>', 'files, folders, zip files, globs, web addresses, or - for standard input')
      .requiredOption('--out <folder>', 'where the JSON files go; made if missing')
      .option('--place <name>', 'home place of these bulletins, such as 平湖市')
      .option('--full', 'write everything that was read: mentions, spans, indicators, issues')
      .action(async (paths: readonly string[], { out, place, full, follow, allowPrivate, extractor: way }: Options) => {
        const extractor = createExtractor(way, config())
        const { files, issues } = await collectBulletins(paths, {
          signal,
          allowPrivate: allowPrivate === true,
          ...(follow !== undefined && { follow }),
        })
        for (const issue of issues) say(`${issue.source ?? ''}: ${issue.message}`)
        const taken = new Set<string>()
        let written = 0
        let failed = issues.filter((issue) => issue.severity === 'error').length
        const targets = new Map(files.map((file) => [file, join(out, toTarget(file.source, taken))]))
        const read = async ({ source, open }: BulletinFile, ended: AbortSignal): Promise<Extraction | GongbaoError> => {
          try {
            const { bytes, mediaType } = await open()
            const options = { ...(place !== undefined && { place }), ...(mediaType && { mediaType }) }
            const { document, issues: unsure } = await readBulletin(bytes, source, options)
            const extraction = await extractor.extract(document, { signal: AbortSignal.any([signal, ended]), say })
            return { ...extraction, issues: [...unsure, ...extraction.issues] }
          } catch (error) {
            if (!(error instanceof GongbaoError) || error.code.startsWith('MODEL')) throw error
            return error
          }
        }
        for await (const [file, extraction] of readAhead(files, extractor.concurrency, read)) {
          if (signal.aborted) {
            process.exitCode = exitCodes.interrupted
            return
          }
          if (extraction instanceof GongbaoError) {
            failed++
            say(`${file.source}: ${extraction.message}; ${extraction.hint}`)
            continue
          }
          const target = targets.get(file)!
          written++
          await mkdir(dirname(target), { recursive: true })
          await writeFile(target, `${JSON.stringify(full ? extraction : toGold(extraction), null, 1)}\n`)
        }
        if (extractor.usage) say(toUsageLine(extractor.usage()))
        print(`${written} files read, ${failed} failed, written to ${out}`)
        if (failed > 0) process.exitCode = exitCodes.someFailed
      })
  },
}

/** The name of the result: that of the bulletin, its ending kept only where a.txt and a.pdf stand side by side. */
function toTarget(source: string, taken: Set<string>): string {
  const name = source
    .replace(/^https?:\/\//, '')
    .replace(/[<>:"|?*\\]/g, '_')
    .replace(/\/$/, '/index')
  const short = name.slice(0, name.length - extname(name).length)
  const target = `${taken.has(short) ? name : short}.json`
  taken.add(short)
  return target
}
