// Reads a folder of predictions and a gold set (gold/*.json with text/*.txt) from disk into pairs for scoring.
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { GongbaoError } from '../errors.ts'
import { type GoldDocument, parseGold } from './gold.ts'
import type { Pair } from './score.ts'

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/**
 * Pairs each gold file with the prediction of the same name; `missing` names those without one, which count as empty.
 * Throws GongbaoError NOT_FOUND when the set has no gold files, BAD_ARGUMENT for a malformed one.
 */
export async function loadPairs(predictions: string, set: string): Promise<{ pairs: Pair[]; missing: string[] }> {
  const folder = join(set, 'gold')
  const files = await readdir(folder).catch((cause) => {
    throw new GongbaoError(
      'NOT_FOUND',
      `${folder} cannot be read`,
      'GOLD is a folder with gold/*.json and text/*.txt',
      set,
      cause,
    )
  })
  const missing: string[] = []
  const pairs: Pair[] = []
  for (const file of files.filter((name) => name.endsWith('.json')).sort()) {
    const doc = basename(file, '.json')
    const gold = parseGold((await readIfThere(join(folder, file)))!, join(folder, file))
    const path = join(predictions, file)
    const json = await readIfThere(path)
    if (json === null) missing.push(file)
    const empty: GoldDocument = { doc, entities: [], relations: [] }
    const predicted = json === null ? empty : parseGold(json, path)
    pairs.push({ gold: { ...gold, doc }, predicted, text: await readIfThere(join(set, 'text', `${doc}.txt`)) })
  }
  if (pairs.length === 0)
    throw new GongbaoError('NOT_FOUND', `${folder} has no gold files`, 'name a folder that holds gold/*.json', set)
  return { pairs, missing }
}
