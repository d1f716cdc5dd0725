// The shapes of entity types as SVG paths, for the legend and for exported drawings.

/** Cytoscape's shapes in a box of 24 by 24, around 12, 12. */
const SHAPES: Readonly<Record<string, string>> = {
  rectangle: 'M3 4h18v16H3z',
  'round-rectangle': 'M6 4h12a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z',
  'round-hexagon': 'M8 4h8l6 8-6 8H8l-6-8z',
  'round-diamond': 'M12 2l10 10-10 10L2 12z',
  'round-octagon': 'M8 3h8l5 5v8l-5 5H8l-5-5V8z',
  'round-pentagon': 'M12 2l10 8-4 12H6L2 10z',
  'round-tag': 'M3 5h13l6 7-6 7H3z',
  rhomboid: 'M2 5h14l6 14H8z',
  'round-triangle': 'M12 3l10 18H2z',
  barrel: 'M3 6q9-4 18 0v12q-9 4-18 0z',
  star: 'M12 1l3.1 7.4 8 .7-6.100 5.200 1.900 7.700-6.900-4.200-6.900 4.200 1.900-7.700-6.100-5.200 8-.7z',
}
const CIRCLE = 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z'
/** Of the box's 24, what a shape fills. */
export const SHAPE_BOX = 20

/** The path of a Cytoscape shape in a box of 24 by 24; a shape that is not known is a circle. */
export const toShapePath = (shape: string): string => SHAPES[shape] ?? CIRCLE
