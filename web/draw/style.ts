// Cytoscape's style sheet, light and dark. Colours and shapes of types come with the data of each node.
import type { StylesheetJson } from 'cytoscape'
import { EDGE_FONT_SIZE, FONT_SIZE, LABEL_GAP } from './scene.ts'

export const FONT =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif'

interface Colours {
  readonly text: string
  readonly paper: string
  readonly edge: string
  readonly edgeText: string
  readonly rim: string
  readonly accent: string
  readonly lit: string
}
const LIGHT: Colours = {
  text: '#1f2733',
  paper: '#fafbfc',
  edge: '#9fabbc',
  edgeText: '#566274',
  rim: '#ffffff',
  accent: '#e07a00',
  lit: '#2f69ab',
}
const DARK: Colours = {
  text: '#e3e7ee',
  paper: '#15181d',
  edge: '#5d6879',
  edgeText: '#a7b1c0',
  rim: '#c9d1dc',
  accent: '#ffb347',
  lit: '#88add7',
}

/** What the canvas is drawn on. */
export const PAPER = { light: LIGHT.paper, dark: DARK.paper } as const

const createLabel = (colours: Colours) => ({
  label: 'data(label)',
  'font-family': FONT,
  'font-size': FONT_SIZE,
  color: colours.text,
  'text-valign': 'bottom',
  'text-halign': 'center',
  'text-margin-y': LABEL_GAP - 2,
  'text-wrap': 'wrap',
  'text-max-width': '400px',
  'line-height': 1.2,
  'text-outline-color': colours.paper,
  'text-outline-width': 2.5,
})

const createFullEdge = (colours: Colours) => ({
  'curve-style': 'bezier',
  'control-point-step-size': 38,
  'line-color': colours.edge,
  'line-style': 'data(line)',
  'target-arrow-color': colours.edge,
  'target-arrow-shape': 'data(arrow)',
  'arrow-scale': 1.05,
  label: 'data(label)',
  'font-family': FONT,
  'font-size': EDGE_FONT_SIZE,
  'min-zoomed-font-size': 13.5,
  color: colours.edgeText,
  'text-background-color': colours.paper,
  'text-background-opacity': 0.92,
  'text-background-padding': '2px',
  'text-background-shape': 'roundrectangle',
  'overlay-opacity': 0,
})

/** `isLarge`: for drawings of thousands, of which only what is chosen, near or has room for a label is drawn in full. */
export function createStyle(isDark: boolean, isLarge = false): StylesheetJson {
  const colours = isDark ? DARK : LIGHT
  return [...(isLarge ? createLargeBase(colours) : createBase(colours, isDark)), ...createStates(colours, isDark)]
}

/** Each property costs time on each element: of thousands only what tells them apart is set. */
const createLargeBase = (colours: Colours): StylesheetJson => [
  {
    selector: 'node',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      shape: 'data(shape)' as cytoscape.Css.NodeShape,
      'background-color': 'data(colour)',
    } as unknown as cytoscape.Css.Node,
  },
  {
    selector: 'edge',
    style: { width: 'data(width)', 'curve-style': 'haystack', 'line-color': colours.edge },
  },
  {
    selector: 'node.labelled, node.near, node.hovered, node.chosen',
    style: createLabel(colours) as unknown as cytoscape.Css.Node,
  },
  {
    selector: 'edge.near, edge.hovered, edge.chosen',
    style: createFullEdge(colours) as unknown as cytoscape.Css.Edge,
  },
]

const createBase = (colours: Colours, isDark: boolean): StylesheetJson => [
  {
    selector: 'node',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      shape: 'data(shape)' as cytoscape.Css.NodeShape,
      'background-color': 'data(colour)',
      'border-width': isDark ? 1.2 : 1.5,
      'border-color': colours.rim,
      'border-opacity': isDark ? 0.55 : 1,
      ...createLabel(colours),
      'background-image': 'data(badge)',
      'background-clip': 'none',
      'background-image-containment': 'over',
      'background-width': 'data(badgeWidth)',
      'background-height': '16px',
      'background-position-x': '100%',
      'background-position-y': '0%',
      'background-offset-x': '9px',
      'background-offset-y': '-6px',
      'bounds-expansion': 12,
      'overlay-opacity': 0,
      'z-index': 2,
    } as unknown as cytoscape.Css.Node,
  },
  {
    selector: 'edge',
    style: {
      width: 'data(width)',
      ...createFullEdge(colours),
      'z-index': 1,
    } as unknown as cytoscape.Css.Edge,
  },
]

const createStates = (colours: Colours, isDark: boolean): StylesheetJson => [
  {
    // A folded community: a disc in a ring.
    selector: 'node[members]',
    style: {
      'background-opacity': 0.82,
      'border-style': 'double',
      'border-width': 7,
      'border-color': colours.rim,
      'font-weight': 'bold',
    },
  },
  {
    // Put and held by hand.
    selector: 'node[pinned = 1]',
    style: {
      'outline-width': 2,
      'outline-color': colours.text,
      'outline-opacity': 0.55,
      'outline-offset': 3,
    } as unknown as cytoscape.Css.Node,
  },
  { selector: 'node.dimmed', style: { opacity: 0.3 } },
  { selector: 'edge.dimmed', style: { opacity: 0.2 } },
  { selector: 'node.faded', style: { opacity: 0.25 } },
  { selector: 'edge.faded', style: { opacity: 0.18 } },
  {
    selector: 'edge.near, edge.hovered',
    style: {
      'line-color': isDark ? '#8b97a8' : '#7c8797',
      'target-arrow-color': isDark ? '#8b97a8' : '#7c8797',
      'min-zoomed-font-size': 0,
      'text-opacity': 1,
      'z-index': 3,
    },
  },
  { selector: 'node.near, node.hovered', style: { 'z-index': 4 } },
  {
    // A tie that goes around what stands between its ends.
    selector: 'edge[weights]',
    style: {
      'curve-style': 'round-segments',
      'edge-distances': 'node-position',
      'segment-weights': 'data(weights)',
      'segment-distances': 'data(distances)',
      'segment-radii': 40,
    } as unknown as cytoscape.Css.Edge,
  },
  {
    selector: 'edge.lit',
    style: {
      'line-color': colours.lit,
      'target-arrow-color': colours.lit,
      color: colours.text,
      'z-index': 4,
    },
  },
  // Where width is a weight it stays.
  { selector: 'edge.lit[!isWeighted]', style: { width: 3 } },
  { selector: 'node.lit', style: { 'border-width': 3, 'border-color': colours.lit, 'border-opacity': 1 } },
  {
    selector: 'node.marked',
    style: {
      'underlay-color': colours.accent,
      'underlay-opacity': 0.35,
      'underlay-padding': 7,
      'underlay-shape': 'ellipse',
      opacity: 1,
      'z-index': 5,
    } as unknown as cytoscape.Css.Node,
  },
  { selector: '.unlabelled', style: { 'text-opacity': 0 } },
  {
    selector: 'node.hovered',
    style: { 'border-width': 3, 'border-color': colours.accent, 'border-opacity': 0.7, 'text-opacity': 1 },
  },
  {
    selector: 'node.chosen',
    style: {
      'border-width': 4,
      'border-color': colours.accent,
      'border-opacity': 1,
      'font-weight': 'bold',
      'text-opacity': 1,
      'z-index': 6,
    },
  },
  {
    selector: 'edge.chosen',
    style: {
      'line-color': colours.accent,
      'target-arrow-color': colours.accent,
      color: colours.text,
      'font-weight': 'bold',
      'text-opacity': 1,
      width: 3.4,
      'z-index': 6,
    },
  },
]
