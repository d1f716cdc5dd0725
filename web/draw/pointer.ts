// What the pointer does on the canvas, as calls: select, expand, move, hover, menu.
import type { Core, EventObject } from 'cytoscape'
import type { Point, Selection } from '../state/view.ts'
import { sizeEdge } from './labels.ts'

export interface Hover {
  readonly kind: Selection['kind']
  readonly id: string
  readonly at: Point
  /** Towards which corner of the canvas there is room for a text beside it. */
  readonly room: { readonly right: boolean; readonly down: boolean }
}
export interface PointerEvents {
  onSelect(kind: Selection['kind'], id: string): void
  onClear(): void
  onExpand(id: string): void
  onMove(id: string, to: Point): void
  onHover(hover: Hover | undefined): void
  onMenu(id: string, at: Point): void
  /** Shift and a click on an entity. */
  onMark?(id: string): void
}

export function listenToPointer(graph: Core, events: PointerEvents): void {
  graph.on('tap', 'node', ({ target, originalEvent }) => {
    if (originalEvent?.shiftKey && events.onMark) events.onMark(target.id())
    else events.onSelect('entity', target.id())
  })
  graph.on('tap', 'edge', ({ target }) => events.onSelect('relation', target.id()))
  graph.on('tap', ({ target }) => {
    if (target === graph) events.onClear()
  })
  graph.on('dbltap', 'node', ({ target }) => events.onExpand(target.id()))
  graph.on('dragfree', 'node', ({ target }) => events.onMove(target.id(), target.position()))
  graph.on('cxttap', 'node', ({ target, renderedPosition }) => events.onMenu(target.id(), renderedPosition))
  graph.on('mouseover', 'node, edge', (event) => {
    event.target.addClass('hovered')
    if (event.target.isEdge()) sizeEdge(event.target)
    events.onHover(toHover(graph, event))
  })
  // Onto a menu or out of the window: Cytoscape hears nothing of it.
  graph.container()?.addEventListener('mouseleave', () => {
    graph.elements('.hovered').removeClass('hovered')
    events.onHover(undefined)
  })
  graph.on('mouseout', 'node, edge', ({ target }) => {
    target.removeClass('hovered')
    events.onHover(undefined)
  })
}

function toHover(graph: Core, { target, renderedPosition }: EventObject): Hover {
  const { x, y }: Point = target.isNode() ? target.renderedPosition() : renderedPosition
  return {
    kind: target.isNode() ? 'entity' : 'relation',
    id: target.id(),
    at: { x, y },
    room: { right: x < graph.width() * 0.6, down: y < graph.height() * 0.7 },
  }
}
