// Shows as many labels as find room at the present zoom, most important first; on a small zoom the letters grow so that they stay readable.
import type { Core, NodeSingular } from 'cytoscape'
import { type Label, toVisibleLabels } from './boxes.ts'
import { toLabelSize } from './label.ts'
import { BADGE, FONT_SIZE, LABEL_GAP } from './scene.ts'

/** Letters are never smaller than this on the screen. */
const READABLE = 10.5
/** Font sizes change in steps, so that a small zoom restyles nothing. */
const STEPS = [12, 14, 17, 21, 26, 33, 42, 54, 70]

export const toFontSize = (zoom: number): number =>
  zoom >= 0.85 ? FONT_SIZE : (STEPS.find((size) => size * zoom >= READABLE) ?? STEPS.at(-1)!)

function toLabel(node: NodeSingular, fontSize: number): Label {
  const { x, y } = node.position()
  const size: number = node.data('size')
  const { width, height } = toLabelSize(String(node.data('label')).split('\n'), fontSize)
  return {
    id: node.id(),
    body: { x, y, width: size, height: size },
    label: { x, y: y + size / 2 + LABEL_GAP + height / 2, width, height },
    importance: (node.hasClass('chosen') ? 2e6 : node.hasClass('near') ? 1e6 : 0) + Number(node.data('degree')),
  }
}

/** Sets the size of letters and badges for the zoom and hides the labels that would lie on others. */
export function showLabels(graph: Core): void {
  const fontSize = toFontSize(graph.zoom())
  const nodes = graph.nodes()
  const visible = toVisibleLabels(nodes.map((node) => toLabel(node, fontSize)))
  graph.batch(() => {
    nodes.forEach((node) => {
      if (node.scratch('fontSize') !== fontSize || node.scratch('badge') !== node.data('badge')) {
        node.scratch('badge', node.data('badge'))
        const scale = fontSize / FONT_SIZE
        node.style({
          'font-size': fontSize,
          'background-width': Number(node.data('badgeWidth')) * scale,
          'background-height': BADGE * scale,
        })
        node.scratch('fontSize', fontSize)
      }
      node.toggleClass('unlabelled', !visible.has(node.id()))
    })
  })
}
