// Two entities in, up to k shortest ways between them out: all of the least length by the database's own search, longer
// ones, when these are too few, from the surroundings of both ends. No way passes an entity twice.

import { MOST_CANDIDATES, type PathArguments, pathsOverOne, shortestPaths, tiesForPaths } from './queries/paths.ts'
import type { Fields } from './query.ts'
import type { Reader } from './reader.ts'
import { createSurroundings, type FoundPath, findPathsOfLength, sortPaths, type Tie } from './walks.ts'

/** Ties of an entity, and entities of a level, that are followed for longer ways: hubs cost a bounded time. */
const MOST_TIES = 100
const MOST_ENTITIES = 150

/**
 * Shortest first, then best proven. Both ends must exist. The least length and, up to 20,000 of them, the ways of that
 * length are exact; of longer ones those over the best proven ties are found.
 */
export async function findPaths(reader: Reader, asked: PathArguments): Promise<readonly FoundPath[]> {
  const { from, to, maxLength, first } = asked
  if (first === 0) return []
  if (from === to) return [{ nodes: [from], ties: [] }]
  const { paths: shortest, total } = await readShortest(reader, asked)
  const length = shortest[0]?.ties.length
  if (length === undefined) return []
  const complete = total < MOST_CANDIDATES
  if (complete && (total >= first || length === maxLength)) return shortest
  // Which 20,000 of more the database gave is chance: then the best of the surroundings come first.
  const known = complete ? shortest : []
  const longer = await findLonger(reader, asked, complete ? length + 1 : length, first - known.length)
  return toDistinct([...known, ...longer, ...shortest]).slice(0, first)
}

async function readShortest(
  reader: Reader,
  asked: PathArguments,
): Promise<{ readonly paths: readonly FoundPath[]; readonly total: number }> {
  const [row] = await reader.read(shortestPaths(asked))
  return { paths: toPaths(row), total: row!.total as number }
}

function toPaths(row: Fields | undefined): readonly FoundPath[] {
  const paths = row!.paths as readonly { nodes: readonly string[]; ties: readonly [string, number, number][] }[]
  return paths.map(({ nodes, ties }) => ({
    nodes,
    ties: ties.map(([id, documents, confidence]) => ({ id, documents, confidence })),
  }))
}

/** Ways of `shortest` relations and more, until there are `wanted`. One query a ring around the ends. */
async function findLonger(
  reader: Reader,
  { from, to, maxLength, filter }: PathArguments,
  shortest: number,
  wanted: number,
): Promise<readonly FoundPath[]> {
  const around = createSurroundings(from, to)
  const found: FoundPath[] = []
  for (let length = shortest; length <= maxLength && found.length < wanted; length++) {
    if (length === 2) {
      const [row] = await reader.read(pathsOverOne({ from, to, filter, first: wanted }))
      found.push(...toPaths(row))
      continue
    }
    // A way of 2r relations lies among the ties of what is less than r away from either end.
    while (around.radius() < Math.ceil(length / 2)) {
      const rows = await reader.read(tiesForPaths(around.nextRing(MOST_ENTITIES), [from, to], filter, MOST_TIES))
      around.add(rows.map((row) => ({ id: row.id as string, ties: (row.ties as RawTie[]).map(toTie) })))
    }
    found.push(...sortPaths(findPathsOfLength(around.ties, from, to, length)))
  }
  return found
}

type RawTie = readonly [id: string, other: string, documents: number, confidence: number]

const toTie = ([id, other, documents, confidence]: RawTie): Tie & { readonly other: string } => ({
  id,
  other,
  documents,
  confidence,
})

const toDistinct = (paths: readonly FoundPath[]): readonly FoundPath[] => [
  ...new Map(paths.map((path) => [path.ties.map(({ id }) => id).join(' '), path])).values(),
]
