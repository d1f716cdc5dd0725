// Boxes and edges in, positions by fcose out; its random start is seeded, so that the same input gives the same positions.
import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { Edges, LayoutNode, Positions } from './layout-task.ts'
import { createRandom } from './random.ts'

cytoscape.use(fcose)

function withSeededRandom<T>(run: () => T): T {
  const { random } = Math
  Math.random = createRandom(7)
  try {
    return run()
  } finally {
    Math.random = random
  }
}

/** fcose over boxes of shape and label together; gives the centres of the shapes. */
export function runFcose(
  nodes: readonly LayoutNode[],
  edges: Edges,
  start: Positions,
  fixed: Positions = {},
): Positions {
  if (nodes.length === 1) return { [nodes[0]!.id]: start[nodes[0]!.id] ?? { x: 0, y: 0 } }
  const ids = new Set(nodes.map(({ id }) => id))
  const isFresh = Object.keys(start).length === 0
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } }],
    elements: [
      ...nodes.map(({ id, width, height, offset }) => ({
        data: { id, width, height },
        position: { x: start[id]?.x ?? 0, y: (start[id]?.y ?? 0) + offset },
      })),
      ...edges
        .filter(([a, b]) => a !== b && ids.has(a) && ids.has(b))
        .map(([source, target]) => ({ data: { source, target } })),
    ],
  })
  const layout = graph.layout({
    name: 'fcose',
    quality: 'proof',
    randomize: isFresh,
    animate: false,
    fit: false,
    packComponents: false,
    nodeSeparation: 90,
    nodeRepulsion: () => 5000,
    idealEdgeLength: () => 62,
    edgeElasticity: () => 0.4,
    gravity: 0.5,
    numIter: 2500,
    tile: false,
    fixedNodeConstraint: nodes
      .filter(({ id }) => fixed[id])
      .map(({ id, offset }) => ({ nodeId: id, position: { x: fixed[id]!.x, y: fixed[id]!.y + offset } })),
  } as cytoscape.LayoutOptions)
  withSeededRandom(() => layout.run())
  const positions = Object.fromEntries(
    nodes.map(({ id, offset }) => {
      const { x, y } = graph.getElementById(id).position()
      return [id, { x, y: y - offset }]
    }),
  )
  graph.destroy()
  return positions
}
