// Ways in a network that is at hand: ties around two ends in, ways of one length between them out. Pure.

export interface Tie {
  /** Of the relation. */
  readonly id: string
  readonly documents: number
  readonly confidence: number
}

type TieTo = Tie & { readonly other: string }

/** Ids of the entities in order, both ends included, and the ties between them. */
export interface FoundPath {
  readonly nodes: readonly string[]
  readonly ties: readonly Tie[]
}

/** Steps of one search: enough for tens of thousands of ways, over in a few hundredths of a second. */
const MOST_STEPS = 300_000

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byProof = (a: Tie, b: Tie): number =>
  b.documents - a.documents || b.confidence - a.confidence || byText(a.id, b.id)

export interface Surroundings {
  /** The ties of each entity that is known, best proven first. */
  readonly ties: ReadonlyMap<string, readonly TieTo[]>
  /** How far from both ends the ties are known. */
  readonly radius: () => number
  /** The entities whose ties are wanted next, at most so many for each end, those with most ties to what is known first. */
  readonly nextRing: (most: number) => readonly string[]
  readonly add: (rows: readonly { readonly id: string; readonly ties: readonly TieTo[] }[]) => void
}

/** Grows around both ends ring by ring. */
export function createSurroundings(from: string, to: string): Surroundings {
  const byEntity = new Map<string, Map<string, TieTo>>()
  const ties = new Map<string, readonly TieTo[]>()
  const asked = new Set<string>()
  let rings: (readonly string[])[] = [[from], [to]]
  let radius = 0
  const note = (id: string, tie: TieTo): void => {
    const known = byEntity.get(id) ?? new Map<string, TieTo>()
    byEntity.set(id, known.set(tie.id, tie))
  }
  const widen = (ring: readonly string[], most: number): readonly string[] => {
    const counts = new Map<string, number>()
    for (const id of ring)
      for (const { other } of ties.get(id) ?? []) if (!asked.has(other)) counts.set(other, (counts.get(other) ?? 0) + 1)
    const sorted = [...counts].sort(([a, m], [b, n]) => n - m || byText(a, b))
    return sorted.slice(0, most).map(([id]) => id)
  }
  return {
    ties,
    radius: () => radius,
    nextRing: (most) => {
      if (radius > 0) rings = rings.map((ring) => widen(ring, most))
      const ids = [...new Set(rings.flat())]
      for (const id of ids) asked.add(id)
      return ids
    },
    add: (rows) => {
      // A tie that was cut off at a hub may be known from its other end.
      for (const { id, ties: own } of rows)
        for (const tie of own) {
          note(id, tie)
          note(tie.other, { ...tie, other: id })
        }
      for (const [id, known] of byEntity) ties.set(id, [...known.values()].sort(byProof))
      radius++
    },
  }
}

/** All ways of exactly this many ties that pass no entity twice, as far as MOST_STEPS lead, best proven ties first. */
export function findPathsOfLength(
  ties: ReadonlyMap<string, readonly TieTo[]>,
  from: string,
  to: string,
  length: number,
): readonly FoundPath[] {
  const far = toDistances(ties, to, length)
  const found: FoundPath[] = []
  const nodes = [from]
  const taken: Tie[] = []
  let steps = 0
  const walk = (at: string): void => {
    if (taken.length === length) {
      if (at === to) found.push({ nodes: [...nodes], ties: [...taken] })
      return
    }
    for (const { other, ...tie } of ties.get(at) ?? []) {
      if (steps >= MOST_STEPS) return
      const left = length - taken.length - 1
      if ((far.get(other) ?? Infinity) > left || nodes.includes(other) || (other === to && left > 0)) continue
      steps++
      nodes.push(other)
      taken.push(tie)
      walk(other)
      nodes.pop()
      taken.pop()
    }
  }
  walk(from)
  return found
}

/** How many ties lead from each entity to the end, up to `most`: what is farther can be left out. */
function toDistances(
  ties: ReadonlyMap<string, readonly TieTo[]>,
  end: string,
  most: number,
): ReadonlyMap<string, number> {
  const far = new Map([[end, 0]])
  let ring = [end]
  for (let distance = 1; distance <= most && ring.length > 0; distance++) {
    const next: string[] = []
    for (const id of ring)
      for (const { other } of ties.get(id) ?? [])
        if (!far.has(other)) {
          far.set(other, distance)
          next.push(other)
        }
    ring = next
  }
  return far
}

/** Best proven first: by the worst of its ties, then by ids. */
export function sortPaths(paths: readonly FoundPath[]): readonly FoundPath[] {
  return paths
    .map((path) => ({
      path,
      documents: Math.min(...path.ties.map(({ documents }) => documents)),
      confidence: Math.min(...path.ties.map(({ confidence }) => confidence)),
      key: path.ties.map(({ id }) => id).join(' '),
    }))
    .sort((a, b) => b.documents - a.documents || b.confidence - a.confidence || byText(a.key, b.key))
    .map(({ path }) => path)
}
