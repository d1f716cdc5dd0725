// Entities and ties of which only what a test gives is known.
import type { PictureEdge, PictureNode } from '../../../web/state/picture.ts'

/** Everything of a tie but its id and its ends. */
export const bareTie = {
  type: 'COOPERATES_WITH',
  role: null,
  status: null,
  confidence: 1,
  documentCount: 1,
  firstOn: null,
  lastOn: null,
} as const

export const toNode = (id: string, more: Partial<PictureNode> = {}): PictureNode => ({
  id,
  name: id,
  type: 'Bureau',
  degree: 1,
  documentCount: 1,
  hiddenNeighbors: 0,
  stage: 0,
  from: undefined,
  ...more,
})

export const toEdge = (head: string, tail: string, more: Partial<PictureEdge> = {}): PictureEdge => ({
  ...bareTie,
  id: `${head}-${tail}`,
  head,
  tail,
  ...more,
})
