// Keeps the positions of everything ever drawn on this page and asks the worker for those of what is new.
// Undo and filters bring nodes back to where they were.
import { type Cell, createCell } from '../state/cell.ts'
import type { LayoutId } from '../state/view.ts'
import type { Arranged, Arrangement, Caption, Folds, LayoutNode, LayoutTask, Positions } from './layout-task.ts'

export interface Layouter {
  /** Positions known so far; grows as the worker answers. */
  readonly positions: Cell<Positions>
  /** Titles of the present layout. */
  readonly captions: Cell<readonly Caption[]>
  /** Which layout the positions are of. */
  readonly layout: Cell<LayoutId>
  /** True while the worker is at work. */
  readonly isBusy: Cell<boolean>
  /** Asks for whatever of these nodes has no position yet; pins are where the user put nodes. */
  place(nodes: readonly LayoutNode[], edges: LayoutTask['edges'], pins: Positions): void
  /** The same for communities, which are laid out all together whenever one is unfolded or folded. */
  placeFolds(nodes: readonly LayoutNode[], edges: LayoutTask['edges'], folds: Folds): void
  /** The same for a layout by what entities are, which places all of them whenever another one comes. */
  arrange(nodes: readonly LayoutNode[], edges: LayoutTask['edges'], arranged: Arranged): void
  /** Forgets all positions, so that the next `place` lays out everything anew. */
  forget(): void
}

const toPinned = (known: Positions, pins: Positions): Positions => ({
  ...known,
  ...Object.fromEntries(Object.entries(pins).filter(([id]) => known[id])),
})

export function createLayouter(worker: Worker): Layouter {
  const positions = createCell<Positions>({})
  const captions = createCell<readonly Caption[]>([])
  const layout = createCell<LayoutId>('force')
  const isBusy = createCell(false)
  let number = 0
  /** What the folded picture that was last asked for consists of. */
  let foldsAsked = ''
  let arrangementAsked = ''
  let layoutAsked: LayoutId = 'force'
  /** What the layout by ties placed, while another layout is shown. */
  let aside: Positions | undefined
  worker.addEventListener('message', ({ data }: MessageEvent<Arrangement & { number: number }>) => {
    if (data.number !== number) return
    isBusy.set(false)
    captions.set(data.captions)
    layout.set(layoutAsked)
    positions.set({ ...positions.get(), ...data.positions })
  })
  return {
    positions,
    captions,
    layout,
    isBusy,
    place(nodes, edges, pins) {
      if (aside) {
        arrangementAsked = ''
        captions.set([])
        layout.set('force')
        layoutAsked = 'force'
        positions.set(aside)
        aside = undefined
      }
      const known = positions.get()
      foldsAsked = ''
      if (nodes.every(({ id }) => known[id])) {
        number++
        isBusy.set(false)
        return
      }
      isBusy.set(true)
      worker.postMessage({
        number: ++number,
        task: { nodes, edges, placed: toPinned(known, pins), pins } satisfies LayoutTask,
      })
    },
    placeFolds(nodes, edges, folds) {
      const asked = nodes.map(({ id }) => id).join()
      if (asked === foldsAsked) return
      foldsAsked = asked
      isBusy.set(true)
      worker.postMessage({ number: ++number, task: { nodes, edges, placed: {}, pins: {}, folds } satisfies LayoutTask })
    },
    arrange(nodes, edges, arranged) {
      const asked = JSON.stringify([arranged.layout, nodes.map(({ id }) => id)])
      if (asked === arrangementAsked) return
      arrangementAsked = asked
      layoutAsked = arranged.layout
      foldsAsked = ''
      aside ??= positions.get()
      isBusy.set(true)
      worker.postMessage({
        number: ++number,
        task: { nodes, edges, placed: {}, pins: {}, arranged } satisfies LayoutTask,
      })
    },
    forget() {
      arrangementAsked = ''
      if (aside) aside = {}
      foldsAsked = ''
      positions.set({})
    },
  }
}
