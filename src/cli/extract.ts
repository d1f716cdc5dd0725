// Bulletins in, one JSON file each out, in the gold format with the rule of every fact. Needs no database.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { Option } from 'commander'
import { collectBulletins } from '../bulletin/collect.ts'
import { readBulletin } from '../bulletin/read.ts'
import { GongbaoError } from '../errors.ts'
import { toGold } from '../evaluate/gold.ts'
import { createExtractor, type ExtractorName, extractorNames } from '../extract/extractor.ts'
import { toUsageLine } from '../extract/llm/usage.ts'
import type { CommandModule } from './command.ts'
import { exitCodes } from './exit-codes.ts'

interface Options {
  readonly out: string
  readonly place?: string
  readonly full?: boolean
  readonly extractor: ExtractorName
}

export const command: CommandModule = {
  configure: (command, { config, print, say, signal }) => {
    command
      .argument('<path...>', 'files, folders, zip files, globs, web addresses, or - for standard input')
      .requiredOption('--out <folder>', 'where the JSON files go; made if missing')
      .option('--place <name>', 'home place of these bulletins, such as 平湖市')
      .option('--full', 'write everything that was read: mentions, spans, indicators, issues')
      .addOption(new Option('--extractor <way>', 'what reads them').choices(extractorNames).default('rules'))
      .action(async (paths: readonly string[], { out, place, full, extractor: way }: Options) => {
        const extractor = createExtractor(way, config())
        const { files, issues } = await collectBulletins(paths)
        for (const issue of issues) say(`${issue.source ?? ''}: ${issue.message}`)
        const taken = new Set<string>()
        let failed = issues.filter((issue) => issue.severity === 'error').length
        for (const { source, open } of files) {
          if (signal.aborted) return
          const target = join(out, toTarget(source, taken))
          try {
            const { bytes, mediaType } = await open()
            const options = { ...(place !== undefined && { place }), ...(mediaType && { mediaType }) }
            const { document } = await readBulletin(bytes, source, options)
            const extraction = await extractor.extract(document, { signal, say })
            await mkdir(dirname(target), { recursive: true })
            await writeFile(target, `${JSON.stringify(full ? extraction : toGold(extraction), null, 1)}\n`)
          } catch (error) {
            if (!(error instanceof GongbaoError) || error.code.startsWith('MODEL')) throw error
            failed++
            say(`${source}: ${error.message}; ${error.hint}`)
          }
        }
        if (extractor.usage) say(toUsageLine(extractor.usage()))
        print(`${files.length} files read, ${failed} failed, written to ${out}`)
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
