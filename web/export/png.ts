// The whole drawing as a PNG, at twice the size of the screen as far as a browser can paint that.
import { PAPER } from '../draw/style.ts'
import type { ExportFormat } from './format.ts'

/** Browsers refuse canvases of more than 16,384 pixels a side, and run out of memory before that. */
const LARGEST = 8_000

export const png: ExportFormat = {
  id: 'png',
  name: 'PNG',
  extension: 'png',
  mime: 'image/png',
  needsEvidence: false,
  write({ graph, isDark }) {
    if (!graph) throw new Error('There is no drawing to export.')
    const { w, h } = graph.elements().boundingBox()
    const scale = Math.min(2, LARGEST / Math.max(1, w, h))
    return graph.png({ output: 'blob-promise', full: true, scale, bg: PAPER[isDark ? 'dark' : 'light'] })
  },
}
