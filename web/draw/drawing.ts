// The controller of the canvas: translates picture, positions and selection to Cytoscape and pointer events to calls.
// It keeps nothing that the page needs: throwing it away and making it anew gives the same drawing.
import cytoscape, { type Core, type ElementDefinition } from 'cytoscape'
import type { Point, Selection } from '../state/view.ts'
import { showFewLabels, showLabels } from './labels.ts'
import type { Positions } from './layout-task.ts'
import { listenToPointer, type PointerEvents } from './pointer.ts'
import { createStyle } from './style.ts'

export interface Scene {
  readonly elements: readonly ElementDefinition[]
  readonly positions: Positions
  readonly selection: Selection | undefined
  /** Entities picked together. */
  readonly marked?: readonly string[]
  readonly isDark: boolean
  /** What is highlighted while the rest fades, such as a path; absent: what the selection touches. */
  readonly lit?: ReadonlySet<string>
}
export interface DrawingEvents extends PointerEvents {
  /** How many pixels of the top something lies over; absent: none. */
  headroom?(): number
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
/** Milliseconds that the pointer rests on an entity before the rest fades: passing over many must not flicker. */
const DIMMING_AFTER = 150

function placeElement(element: ElementDefinition, positions: Positions): ElementDefinition {
  const position = positions[String(element.data.id)]
  return position ? { ...element, position: { ...position } } : element
}

/** Makes a drawing that was fitted smaller, towards its lower edge, until it is free of what lies over the top. */
function leaveRoom(graph: Core, headroom: number): void {
  const { y1 } = graph.elements().renderedBoundingBox()
  const bottom = graph.height() - PADDING
  if (y1 >= headroom || bottom - headroom < PADDING) return
  const level = (graph.zoom() * (bottom - headroom)) / (bottom - y1)
  graph.zoom({ level, renderedPosition: { x: graph.width() / 2, y: bottom } })
}

/** Shows all the points, without asking Cytoscape for the bounds of thousands of elements. */
function toViewport(points: readonly Point[], width: number, height: number): { zoom: number; pan: Point } {
  let [left, right, top, bottom] = [0, 0, 0, 0]
  points.forEach(({ x, y }, i) => {
    left = i === 0 ? x : Math.min(left, x)
    right = i === 0 ? x : Math.max(right, x)
    top = i === 0 ? y : Math.min(top, y)
    bottom = i === 0 ? y : Math.max(bottom, y)
  })
  const zoom = Math.min(
    CLOSEST,
    (width - 2 * PADDING) / Math.max(1, right - left),
    (height - 2 * PADDING) / Math.max(1, bottom - top),
  )
  return {
    zoom,
    pan: { x: width / 2 - (zoom * (left + right)) / 2, y: height / 2 - (zoom * (top + bottom)) / 2 },
  }
}

export function createDrawing(container: HTMLElement, events: DrawingEvents, isLarge = false): Drawing {
  const graph = cytoscape({
    container,
    style: createStyle(false, isLarge),
    minZoom: isLarge ? 0.015 : 0.08,
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
      if (graph.destroyed()) return
      if (isLarge) showFewLabels(graph)
      else showLabels(graph)
      events.onSettled(drawing)
    }, 60)
  }

  const isOnScreen = ({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }): boolean =>
    x1 >= 0 && y1 >= 0 && x2 <= graph.width() && y2 <= graph.height()

  function setElements(next: Scene): void {
    if (graph.elements().empty()) {
      graph.add(next.elements.map((element) => placeElement(element, next.positions)))
      return
    }
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
      } else added.push(placeElement(element, next.positions))
    }
    if (added.length) graph.add(added)
  }

  function setClasses({ selection, marked, lit }: Scene): void {
    graph.elements('.chosen, .near, .faded, .lit, .marked').removeClass('chosen near faded lit marked')
    for (const id of marked ?? []) graph.getElementById(id).addClass('marked')
    const chosen = selection ? graph.getElementById(selection.id) : graph.collection()
    if (lit && lit.size > 0) {
      const shown = graph.elements().filter((element) => lit.has(element.id()))
      shown.addClass('lit near')
      chosen.addClass('chosen near')
      graph.elements().not(shown).not(chosen).addClass('faded')
      return
    }
    if (!selection) return
    if (chosen.empty()) return
    const near = selection.kind === 'entity' ? chosen.closedNeighborhood() : chosen.connectedNodes().union(chosen)
    near.addClass('near')
    chosen.addClass('chosen')
    if (graph.elements().length <= FADING) graph.elements().not(near).addClass('faded')
  }

  const drawing: Drawing = {
    graph,
    update(next) {
      // Thrown away for one of another size a moment ago.
      if (graph.destroyed()) return
      graph.batch(() => {
        if (next.isDark !== (scene?.isDark ?? false)) graph.style(createStyle(next.isDark, isLarge))
        if (next.elements !== scene?.elements || next.positions !== scene?.positions) setElements(next)
        setClasses(next)
      })
      scene = next
      if (graph.nodes().empty()) isFresh = true
      else if (isFresh) {
        isFresh = false
        drawing.fit()
        // Before the first picture, so that thousands are not drawn twice.
        if (isLarge) showFewLabels(graph)
      }
      settle()
    },
    fit() {
      if (graph.destroyed()) return
      isUntouched = true
      if (isLarge) graph.viewport(toViewport(Object.values(scene?.positions ?? {}), graph.width(), graph.height()))
      else {
        graph.fit(undefined, PADDING)
        leaveRoom(graph, events.headroom?.() ?? 0)
      }
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
      clearTimeout(dimming)
      graph.destroy()
    },
  }

  /** The rest fades while the pointer is on an entity, unless a selection has faded it already. */
  let dimming: ReturnType<typeof setTimeout> | undefined
  const undim = (): void => {
    clearTimeout(dimming)
    graph.elements('.dimmed').removeClass('dimmed')
  }
  graph.on('mouseover', 'node', ({ target }) => {
    if (scene?.selection || scene?.lit || graph.elements().length > FADING) return
    clearTimeout(dimming)
    dimming = setTimeout(() => {
      if (target.removed()) return
      const near = target.closedNeighborhood()
      graph.batch(() => graph.elements().not(near).addClass('dimmed'))
    }, DIMMING_AFTER)
  })
  graph.on('mouseout tapstart viewport', undim)

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
