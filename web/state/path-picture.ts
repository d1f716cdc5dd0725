// From paths to what is drawn and listed: each entity and tie once, the steps of a chain, which path is highlighted. Pure.
import type { DrawnEntity, Path, Tie } from '../api/types.ts'

/** One tie of a path as it is walked: from `before` to `after`. */
export interface PathStep {
  readonly tie: Tie
  readonly before: DrawnEntity
  readonly after: DrawnEntity
  /** False where the tie points against the walk. */
  readonly isForward: boolean
}

/** The ties of the path in order. */
export const toSteps = ({ nodes, relations }: Path): PathStep[] =>
  relations.flatMap((tie, i) => {
    const [before, after] = [nodes[i], nodes[i + 1]]
    return before && after ? [{ tie, before, after, isForward: tie.head.id === before.id }] : []
  })

/** The ids of its ties: what tells one path from another. */
export const toPathKey = ({ relations }: Path): readonly string[] => relations.map(({ id }) => id)

/** The path whose ties are asked for; the first one where there is no such path; undefined where there is none at all. */
export const findChosen = (paths: readonly Path[], chosen: readonly string[]): Path | undefined =>
  paths.find((path) => toPathKey(path).join() === chosen.join()) ?? paths[0]

/** Everything that lies on the path. */
export const toLit = (path: Path | undefined): ReadonlySet<string> =>
  new Set(path ? [...path.nodes.map(({ id }) => id), ...toPathKey(path)] : [])

/** All entities and ties of the paths, each once, in the order of the paths. */
export function toPathGraph(paths: readonly Path[]): {
  readonly nodes: readonly DrawnEntity[]
  readonly edges: readonly Tie[]
} {
  const nodes = new Map(paths.flatMap((path) => path.nodes.map((node) => [node.id, node] as const)))
  const edges = new Map(paths.flatMap((path) => path.relations.map((tie) => [tie.id, tie] as const)))
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

/** The types that are left when some are taken out; undefined when none is. */
export const toAllowed = (all: readonly string[], without: readonly string[]): readonly string[] | undefined =>
  without.length === 0 ? undefined : all.filter((type) => !without.includes(type))
