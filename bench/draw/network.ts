// A size in, an invented network out, as a picture of the explorer: circles that work together, each around a hub, and
// ties between circles; always the same for the same size.
import type { Picture, PictureEdge, PictureNode } from '../../web/state/picture.ts'
import { createRandom } from '../extract/random.ts'

const TYPES = ['Bureau', 'Park', 'University', 'Institute', 'Company', 'Person'] as const
const TIES = ['COOPERATES_WITH', 'HOLDS_POST', 'LOCATED_IN', 'PARTICIPATES_IN'] as const
const CIRCLE = 60

export function toNetwork(nodes: number, edges: number): Picture {
  const random = createRandom(nodes)
  const degrees = new Array<number>(nodes).fill(0)
  const ties: PictureEdge[] = []
  while (ties.length < edges) {
    const start = Math.floor(random.integer(0, nodes - 1) / CIRCLE) * CIRCLE
    const last = Math.min(nodes, start + CIRCLE) - 1
    // Of a circle those in front have the most ties: the lesser of two draws.
    const a = Math.min(random.integer(start, last), random.integer(start, last))
    const b = random.integer(1, 100) <= 85 ? random.integer(start, last) : random.integer(0, nodes - 1)
    if (a === b) continue
    degrees[a]!++
    degrees[b]!++
    ties.push({
      id: `rel_${ties.length}`,
      type: random.pick(TIES),
      head: `ent_${a}`,
      tail: `ent_${b}`,
      role: null,
      status: null,
      confidence: 0.9,
      documentCount: random.integer(1, 9),
      firstOn: null,
      lastOn: null,
    })
  }
  return {
    nodes: degrees.map(
      (degree, i): PictureNode => ({
        id: `ent_${i}`,
        name: `云溪市第${i}科技创新服务中心`,
        type: TYPES[i % TYPES.length]!,
        degree,
        documentCount: 1,
        hiddenNeighbors: i % 7,
        stage: 0,
        from: undefined,
      }),
    ),
    edges: ties,
  }
}
