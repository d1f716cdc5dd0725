// Where things are on the screen, written beside the canvas, which itself is opaque to tests and assistive tools.
import type { Core } from 'cytoscape'

const MOST = 800

/** Writes `{id: [x, y]}` in pixels of the canvas to `data-whereabouts`: centres of nodes, middles of edges. */
export function writeWhereabouts(container: HTMLElement | null, graph: Core): void {
  if (!container || graph.elements().length > MOST) return
  const places: Record<string, readonly [number, number]> = {}
  graph.nodes().forEach((node) => {
    const { x, y } = node.renderedPosition()
    places[node.id()] = [Math.round(x), Math.round(y)]
  })
  graph.edges().forEach((edge) => {
    const { x, y } = edge.renderedMidpoint()
    places[edge.id()] = [Math.round(x), Math.round(y)]
  })
  container.dataset.whereabouts = JSON.stringify(places)
}
