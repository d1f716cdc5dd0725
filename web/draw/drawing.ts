// The controller of the canvas: translates picture, positions and selection to Cytoscape and pointer events to calls.
// It keeps nothing that the page needs: throwing it away and making it anew gives the same drawing.
import cytoscape, { type Core, type ElementDefinition } from 'cytoscape'
import type { Point, Selection } from '../state/view.ts'
import { showLabels } from './labels.ts'
import type { Positions } from './layout-task.ts'
import { listenToPointer, type PointerEvents } from './pointer.ts'
import { createStyle } from './style.ts'

export interface Scene {
  readonly elements: readonly ElementDefinition[]
  readonly positions: Positions
  readonly selection: Selection | undefined
  readonly isDark: boolean
}
export interface DrawingEvents extends PointerEvents {
  /** After the drawing has come to rest. */
  onSettled(drawing: Drawing): void
}
export interface Drawing {
  readonly graph: Core
  update(scene: Scene): void
  fit(): void
  zoomBy(factor: number): void
  /** Shows all once the next elements are drawn. */
  refitNext(): void
  /** Shows all where the entity or one of its neighbours lies outside the screen. */
  reveal(id: string): void
  /** The point of the drawing in the middle of the screen. */
  middle(): Point
  /** The node nearest to a point of the drawing. */
  nearest(to: Point): string | undefined
  /** Brings the entity or the tie into view, without changing the zoom more than needed. */
  show(selection: Selection): void
  destroy(): void
}

const PADDING = 40
/** Showing all never comes nearer than this. */
const CLOSEST = 1.4
/** Above this many elements, a pan or zoom draws a picture of the graph and leaves the edges out. */
const LARGE = 1_500
/** Above this, a selection does not fade the rest, which would touch every element. */
const FADING = 1_200

export function createDrawing(container: HTMLElement, events: DrawingEvents, isLarge = false): Drawing {
  const graph = cytoscape({
    container,
    style: createStyle(false),
    minZoom: 0.08,
    maxZoom: 4,
    boxSelectionEnabled: false,
    selectionType: 'single',
    textureOnViewport: isLarge,
    hideEdgesOnViewport: isLarge,
    pixelRatio: 'auto',
  })
  let scene: Scene | undefined
  /** The next elements are shown whole. */
  let isFresh = true
  /** Nobody moved the screen since all was shown; then all is shown again when the canvas changes its size. */
  let isUntouched = true
  let settling: ReturnType<typeof setTimeout> | undefined

  const settle = (): void => {
    clearTimeout(settling)
    settling = setTimeout(() => {
      showLabels(graph)
      events.onSettled(drawing)
    }, 60)
  }

  const isOnScreen = ({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }): boolean =>
    x1 >= 0 && y1 >= 0 && x2 <= graph.width() && y2 <= graph.height()

  function setElements(next: Scene): void {
    const wanted = new Map(next.elements.map((element) => [String(element.data.id), element]))
    graph.elements().forEach((element) => {
      if (!wanted.has(element.id())) element.remove()
    })
    const added: ElementDefinition[] = []
    for (const [id, element] of wanted) {
      const drawn = graph.getElementById(id)
      const position = next.positions[id]
      if (drawn.nonempty()) {
        drawn.data(element.data)
        if (position && drawn.isNode() && !drawn.grabbed()) drawn.position({ ...position })
      } else added.push(position ? { ...element, position: { ...position } } : element)
    }
    if (added.length) graph.add(added)
  }

  function setClasses(selection: Selection | undefined): void {
    graph.elements('.chosen, .near, .faded').removeClass('chosen near faded')
    if (!selection) return
    const chosen = graph.getElementById(selection.id)
    if (chosen.empty()) return
    const near = selection.kind === 'entity' ? chosen.closedNeighborhood() : chosen.connectedNodes().union(chosen)
    near.addClass('near')
    chosen.addClass('chosen')
    if (graph.elements().length <= FADING) graph.elements().not(near).addClass('faded')
  }

  const drawing: Drawing = {
    graph,
    update(next) {
      graph.batch(() => {
        if (next.isDark !== scene?.isDark) graph.style(createStyle(next.isDark))
        if (next.elements !== scene?.elements || next.positions !== scene?.positions) setElements(next)
        setClasses(next.selection)
      })
      scene = next
      if (graph.nodes().empty()) isFresh = true
      else if (isFresh) {
        isFresh = false
        drawing.fit()
      }
      settle()
    },
    fit() {
      isUntouched = true
      graph.fit(undefined, PADDING)
      if (graph.zoom() <= CLOSEST) return
      graph.zoom(CLOSEST)
      graph.center()
    },
    refitNext() {
      isFresh = true
    },
    reveal(id) {
      const near = graph.getElementById(id).closedNeighborhood()
      if (near.nonempty() && !isOnScreen(near.renderedBoundingBox({ includeOverlays: false }))) drawing.fit()
    },
    middle() {
      const { x1, y1, w, h } = graph.extent()
      return { x: x1 + w / 2, y: y1 + h / 2 }
    },
    nearest(to) {
      return graph
        .nodes()
        .min((node) => Math.hypot(node.position('x') - to.x, node.position('y') - to.y))
        .ele?.id()
    },
    zoomBy(factor) {
      graph.zoom({
        level: graph.zoom() * factor,
        renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 },
      })
    },
    show({ id }) {
      const element = graph.getElementById(id)
      if (element.empty()) return
      if (!isOnScreen(element.renderedBoundingBox({ includeOverlays: false }))) graph.center(element)
    },
    destroy() {
      clearTimeout(settling)
      graph.destroy()
    },
  }

  listenToPointer(graph, events)
  graph.on('viewport', () => {
    events.onHover(undefined)
    settle()
  })
  graph.on('scrollzoom pinchzoom dragpan', () => {
    isUntouched = false
  })
  // Cytoscape also tells of a change of size whenever an attribute of the container changes.
  let size = ''
  graph.on('resize', () => {
    const now = `${graph.width()} ${graph.height()}`
    if (now === size) return
    size = now
    if (isUntouched && graph.nodes().nonempty()) drawing.fit()
    settle()
  })
  return drawing
}

export const isLargePicture = (elements: number): boolean => elements > LARGE
