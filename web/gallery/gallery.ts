// A page for those who change how things are drawn: every case by the drawing itself, light and dark beside one another.
import ontology from '../../seeds/ontology.json'
import type { EntityTypeInfo, RelationTypeInfo } from '../api/types.ts'
import { createDrawing } from '../draw/drawing.ts'
import { toEdgeData, toNodeData } from '../draw/scene.ts'
import { FONT, PAPER } from '../draw/style.ts'
import { type GalleryCase, toCases } from './cases.ts'

const entityTypes = new Map<string, EntityTypeInfo>(ontology.entityTypes.map((type) => [type.name, type]))
const relationTypes = new Map<string, RelationTypeInfo>(ontology.relationTypes.map((type) => [type.name, type]))
const WIDTH = 620
const HEIGHT = 250

function draw(container: HTMLElement, { nodes, edges, positions, look, pinned }: GalleryCase, isDark: boolean): void {
  const drawing = createDrawing(container, {
    onSelect: () => {},
    onClear: () => {},
    onExpand: () => {},
    onMove: () => {},
    onHover: () => {},
    onMenu: () => {},
    onSettled: () => {
      container.dataset.settled = 'true'
    },
  })
  drawing.update({
    elements: [
      ...nodes.map((node) => ({
        group: 'nodes' as const,
        data: {
          ...toNodeData(node, entityTypes.get(node.type), isDark, 'zh'),
          pinned: pinned?.includes(node.id) ? 1 : 0,
        },
      })),
      ...edges.map((edge) => ({
        group: 'edges' as const,
        data: toEdgeData(edge, relationTypes.get(edge.type), 'zh'),
      })),
    ],
    positions,
    selection: undefined,
    ...look,
    isDark,
  })
}

function createElement(tag: string, style: Partial<CSSStyleDeclaration>, text = ''): HTMLElement {
  const element = document.createElement(tag)
  Object.assign(element.style, style)
  element.textContent = text
  return element
}

const root = document.getElementById('root')!
Object.assign(root.style, { fontFamily: FONT, display: 'grid', gap: '18px', padding: '18px' })
const cases = toCases([...entityTypes.keys()], (type) => entityTypes.get(type)?.zh ?? type)
for (const one of cases) {
  const row = createElement('section', {})
  row.append(createElement('h2', { fontSize: '15px', margin: '0 0 6px' }, one.title))
  const pair = createElement('div', { display: 'flex', gap: '12px', flexWrap: 'wrap' })
  for (const isDark of [false, true]) {
    const container = createElement('div', {
      width: `${WIDTH}px`,
      height: `${HEIGHT}px`,
      background: PAPER[isDark ? 'dark' : 'light'],
      border: '1px solid #ccd3dc',
      borderRadius: '6px',
    })
    container.dataset.case = one.title
    pair.append(container)
    // Cytoscape measures its container, which has to be on the page by then.
    requestAnimationFrame(() => draw(container, one, isDark))
  }
  row.append(pair)
  root.append(row)
}
