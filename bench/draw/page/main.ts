// What runs in the browser for `npm run bench draw`: our drawing and sigma's, each from a network in memory to its first
// picture on the screen; wheel zooms over it; and how long the page stalls while our layout runs.
import Graph from 'graphology'
import Sigma from 'sigma'
import type { EntityTypeInfo } from '../../../web/api/types.ts'
import { createDrawing, isLargePicture } from '../../../web/draw/drawing.ts'
import type { Folds, Positions } from '../../../web/draw/layout-task.ts'
import { createLayouter } from '../../../web/draw/positions.ts'
import { toEdgeData, toLayoutNodes, toNodeData } from '../../../web/draw/scene.ts'
import { askForCommunities } from '../../../web/draw/use-folded.ts'
import { toFolded } from '../../../web/state/folding.ts'
import type { Picture } from '../../../web/state/picture.ts'
import { toNetwork } from '../network.ts'

const COLOURS = ['#2f6db5', '#2e9e6b', '#8a5cc2', '#c7792b', '#c44e52', '#4d9fb8']
const TYPES = new Map<string, EntityTypeInfo>(
  ['Bureau', 'Park', 'University', 'Institute', 'Company', 'Person'].map((name, i) => [
    name,
    { name, zh: name, en: name, colour: COLOURS[i]!, shape: 'ellipse', description: '' },
  ]),
)

/** Started with the page, as the explorer does. */
const worker = new Worker(new URL('../../../web/draw/layout-worker.ts', import.meta.url), { type: 'module' })

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

/** Until what was drawn has been handed to the screen. */
async function painted(): Promise<void> {
  await nextFrame()
  await nextFrame()
}

function openCanvas(): HTMLElement {
  const canvas = document.createElement('div')
  canvas.id = 'canvas'
  document.body.append(canvas)
  return canvas
}

/** The places that a layout of ours gives: both sides draw the same picture. */
function place(picture: Picture, folds?: Folds): Promise<Positions> {
  const layouter = createLayouter(worker)
  return new Promise<Positions>((resolve) => {
    layouter.positions.watch(() => resolve(layouter.positions.get()))
    const nodes = toLayoutNodes(picture.nodes)
    const ties = picture.edges.map(({ head, tail }) => [head, tail] as const)
    if (folds) layouter.placeFolds(nodes, ties, folds)
    else layouter.place(nodes, ties, {})
  })
}

/** Wheel turns over the middle of the canvas; gives milliseconds a turn, from the event to the picture. */
async function zoom(canvas: HTMLElement, turns: number): Promise<number> {
  const target = canvas.querySelector('.sigma-mouse') ?? canvas.querySelector('canvas')!
  const start = performance.now()
  for (let turn = 0; turn < turns; turn++) {
    const deltaY = turn % 2 === 0 ? -120 : 120
    target.dispatchEvent(
      new WheelEvent('wheel', { deltaY, clientX: 640, clientY: 360, bubbles: true, cancelable: true }),
    )
    await nextFrame()
  }
  return (performance.now() - start) / turns
}

interface Drawn {
  /** Milliseconds from the network in memory to its picture on the screen. */
  readonly first: number
  /** Milliseconds a turn of the wheel. */
  readonly wheel: number
}

const TURNS = 20

async function drawOurs(picture: Picture, positions: Positions, turns = TURNS): Promise<Drawn> {
  const canvas = openCanvas()
  const start = performance.now()
  const elements = [
    ...picture.nodes.map((node) => ({
      group: 'nodes' as const,
      data: toNodeData(node, TYPES.get(node.type), false, 'zh'),
    })),
    ...picture.edges.map((edge) => ({ group: 'edges' as const, data: toEdgeData(edge, undefined, 'zh') })),
  ]
  const nothing = (): void => {}
  const drawing = createDrawing(
    canvas,
    {
      onSelect: nothing,
      onClear: nothing,
      onExpand: nothing,
      onMove: nothing,
      onHover: nothing,
      onMenu: nothing,
      onSettled: nothing,
    },
    isLargePicture(elements.length),
  )
  drawing.update({ elements, positions, selection: undefined, isDark: false })
  await painted()
  const first = performance.now() - start
  const wheel = turns > 0 ? await zoom(canvas, turns) : 0
  drawing.destroy()
  canvas.remove()
  return { first, wheel }
}

async function drawSigma(picture: Picture, positions: Positions, turns = TURNS): Promise<Drawn> {
  const canvas = openCanvas()
  const start = performance.now()
  const graph = new Graph({ multi: true })
  for (const { id, name, type, degree } of picture.nodes)
    graph.addNode(id, { ...positions[id]!, label: name, size: 4 + Math.sqrt(degree), color: TYPES.get(type)!.colour })
  for (const { id, head, tail, documentCount } of picture.edges)
    graph.addEdgeWithKey(id, head, tail, { size: Math.log2(1 + documentCount), color: '#9fabbc' })
  const sigma = new Sigma(graph, canvas, { hideEdgesOnMove: true })
  await painted()
  const first = performance.now() - start
  const wheel = turns > 0 ? await zoom(canvas, turns) : 0
  sigma.kill()
  canvas.remove()
  return { first, wheel }
}

/** Our opening of a network too large to be drawn whole: communities found, folded, laid out, drawn. */
async function drawFolded(picture: Picture): Promise<number> {
  const start = performance.now()
  const communities = await askForCommunities(picture, new AbortController().signal)
  const folded = toFolded(picture, communities, [])
  const positions = await place(folded.picture, { bases: [], groups: [] })
  await drawOurs(folded.picture, positions, 0)
  return performance.now() - start
}

/** The longest time in which the page did nothing else, while the worker lays the network out. */
async function watchLayout(picture: Picture): Promise<{ readonly layout: number; readonly stall: number }> {
  let last = performance.now()
  let stall = 0
  const ticks = new MessageChannel()
  ticks.port1.onmessage = () => {
    const now = performance.now()
    stall = Math.max(stall, now - last)
    last = now
    ticks.port2.postMessage(0)
  }
  ticks.port2.postMessage(0)
  const start = performance.now()
  await place(picture)
  const layout = performance.now() - start
  ticks.port1.close()
  return { layout, stall }
}

const networks = new Map<string, { readonly picture: Picture; readonly positions: Positions }>()

/** Makes the network and places it once, by rings: where things lie makes no difference to the time of drawing. */
function prepare(nodes: number, edges: number): { readonly picture: Picture; readonly positions: Positions } {
  const key = `${nodes} ${edges}`
  const known = networks.get(key)
  if (known) return known
  const picture = toNetwork(nodes, edges)
  const positions = Object.fromEntries(
    picture.nodes.map(({ id }, n) => {
      const angle = n * 2.399963
      const reach = Math.sqrt(n) * 110
      return [id, { x: Math.cos(angle) * reach, y: Math.sin(angle) * reach }]
    }),
  )
  const made = { picture, positions }
  networks.set(key, made)
  return made
}

const calls = {
  ours: (nodes: number, edges: number) => {
    const { picture, positions } = prepare(nodes, edges)
    return drawOurs(picture, positions)
  },
  sigma: (nodes: number, edges: number) => {
    const { picture, positions } = prepare(nodes, edges)
    return drawSigma(picture, positions)
  },
  folded: async (nodes: number, edges: number) => ({
    first: await drawFolded(prepare(nodes, edges).picture),
    wheel: 0,
  }),
  layout: (nodes: number, edges: number) => watchLayout(prepare(nodes, edges).picture),
}
export type Calls = typeof calls
Object.assign(window, { calls })
