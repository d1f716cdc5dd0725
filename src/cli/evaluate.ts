// Compares extracted graphs with annotated ones and prints the tables; with floors, fails below them.
import { writeFile } from 'node:fs/promises'
import { GongbaoError } from '../errors.ts'
import { toHtmlReport } from '../evaluate/html-report.ts'
import { loadPairs } from '../evaluate/load.ts'
import { toMeanF1, toMeasure, toScore } from '../evaluate/score.ts'
import { toTables, toTotals } from '../evaluate/tables.ts'
import type { CommandModule } from './command.ts'
import { exitCodes } from './exit-codes.ts'

interface Options {
  readonly totals?: boolean
  readonly html?: string
  readonly json?: boolean
  readonly floorEntities?: number
  readonly floorRelations?: number
}

function parseShare(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && value >= 0 && value <= 1) return value
  throw new GongbaoError('BAD_ARGUMENT', `${text} is no share`, 'give a number from 0 to 1, such as 0.82', text)
}

export const command: CommandModule = {
  configure: (command, { print, say }) => {
    command
      .argument('<predictions>', 'folder of JSON files, as `gongbao extract --out` writes them')
      .argument('<gold>', 'folder with gold/*.json and text/*.txt')
      .option('--totals', 'print the totals only, as is right for a set that is for counting')
      .option('--html <file>', 'write a report that shows each text with hits, misses and false finds')
      .option('--json', 'print the totals as JSON')
      .option('--floor-entities <share>', 'fail when F1 of entities is lower', parseShare)
      .option('--floor-relations <share>', 'fail when F1 of relations is lower', parseShare)
      .action(async (predictions: string, gold: string, options: Options) => {
        const { pairs, missing } = await loadPairs(predictions, gold)
        for (const file of missing) say(`missing prediction: ${file}`)
        const score = toScore(pairs)
        if (options.html !== undefined) await writeFile(options.html, toHtmlReport(pairs, score))
        const entities = toMeasure(score.entities)
        const relations = toMeasure(score.relations)
        if (options.json) {
          const mean = { entities: toMeanF1(score, 'entities'), relations: toMeanF1(score, 'relations') }
          const [canonical, evidence] = [toMeasure(score.canonical), toMeasure(score.evidence)]
          print(JSON.stringify({ documents: pairs.length, entities, relations, canonical, evidence, mean }))
        } else print(options.totals ? toTotals(score) : toTables(score))
        const below = [
          ['entities', entities.f1, options.floorEntities ?? 0],
          ['relations', relations.f1, options.floorRelations ?? 0],
        ] as const
        for (const [name, f1, floor] of below) {
          if (f1 >= floor) continue
          say(`F1 of ${name} is ${f1.toFixed(3)}, below the floor of ${floor}`)
          process.exitCode = exitCodes.belowFloor
        }
      })
  },
}
