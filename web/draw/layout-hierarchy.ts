// What is part of what: trees from above down. Members without members of their own stand in a block; what is part of nothing
// and has no parts stands below the trees.
import type { Point } from '../state/view.ts'
import type { ArrangementValue } from './arrangements.ts'
import { byDegree, type Slot, toGrid, toSlot } from './layout-grid.ts'
import type { LayoutNode } from './layout-task.ts'

interface Parameters {
  readonly gap: number
  /** Between a whole and its parts. */
  readonly levelGap: number
  readonly treeGap: number
}
interface Block {
  readonly width: number
  readonly height: number
  /** From the block's upper left corner. */
  readonly places: readonly (readonly [string, Point])[]
}

export const hierarchy: ArrangementValue<Parameters> = {
  id: 'hierarchy',
  parameters: { gap: 16, levelGap: 50, treeGap: 60 },
  run(nodes, _edges, facts, { gap, levelGap, treeGap }) {
    const byId = new Map(nodes.map((node) => [node.id, node]))
    const children = new Map<string, LayoutNode[]>()
    const roots: LayoutNode[] = []
    for (const node of nodes.toSorted(byDegree(facts))) {
      const parent = facts[node.id]?.parent
      if (parent !== undefined && byId.has(parent) && !isAbove(node.id, parent, facts))
        children.set(parent, [...(children.get(parent) ?? []), node])
      else roots.push(node)
    }
    const slot = toSlot(nodes, gap)
    const trees = roots.filter(({ id }) => children.has(id)).map((root) => toBlock(root, children, slot, levelGap))
    const alone = roots.filter(({ id }) => !children.has(id))
    const widest = Math.max(
      slot.width * 8,
      Math.sqrt(trees.reduce((sum, { width, height }) => sum + width * height, 0)) * 1.3,
    )
    const places: (readonly [string, Point])[] = []
    let [x, y, rowHeight] = [0, 0, 0]
    for (const tree of trees.toSorted((a, b) => b.height - a.height)) {
      if (x > 0 && x + tree.width > widest) [x, y, rowHeight] = [0, y + rowHeight + treeGap, 0]
      places.push(...toMoved(tree, { x, y }))
      x += tree.width + treeGap
      rowHeight = Math.max(rowHeight, tree.height)
    }
    const columns = Math.max(1, Math.floor(widest / slot.width))
    const below = trees.length > 0 ? y + rowHeight + treeGap : 0
    places.push(...toGrid(alone, columns, slot, { x: 0, y: below }))
    return { positions: Object.fromEntries(places), captions: [] }
  },
}

type Parents = Readonly<Record<string, { readonly parent: string | undefined }>>

/** Whether going up from `from` leads to `id`: then the parts would go round in a circle. */
function isAbove(id: string, from: string, facts: Parents): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = facts[at]?.parent) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

const toMoved = ({ places }: Block, by: Point): (readonly [string, Point])[] =>
  places.map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }])

function toBlock(
  root: LayoutNode,
  children: ReadonlyMap<string, readonly LayoutNode[]>,
  slot: Slot,
  levelGap: number,
): Block {
  const parts = children.get(root.id) ?? []
  const leaves = parts.filter(({ id }) => !children.has(id))
  const columns = Math.max(1, Math.ceil(Math.sqrt(leaves.length * 1.6)))
  const blocks: Block[] = parts
    .filter(({ id }) => children.has(id))
    .map((part) => toBlock(part, children, slot, levelGap))
  if (leaves.length > 0)
    blocks.push({
      width: Math.min(columns, leaves.length) * slot.width,
      height: Math.ceil(leaves.length / columns) * slot.height,
      places: toGrid(leaves, columns, slot, { x: 0, y: 0 }),
    })
  const inner = blocks.reduce((sum, { width }) => sum + width, 0)
  const width = Math.max(slot.width, inner)
  const top = blocks.length > 0 ? slot.height + levelGap : slot.height
  let left = (width - inner) / 2
  const places = [
    [root.id, { x: width / 2, y: slot.height / 2 - root.offset }] as const,
    ...blocks.flatMap((block) => {
      const moved = toMoved(block, { x: left, y: top })
      left += block.width
      return moved
    }),
  ]
  return { width, height: top + Math.max(0, ...blocks.map(({ height }) => height)), places }
}
