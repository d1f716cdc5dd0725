// What the layout is asked and what it answers.
import type { Point } from '../state/view.ts'

/** A node with the size of its shape and label together; `below` is how far the label reaches down from the shape's centre. */
export interface LayoutNode {
  readonly id: string
  readonly width: number
  readonly height: number
  /** From the shape's centre down to the middle of shape and label together. */
  readonly offset: number
  readonly stage: number
  /** Beside which node it is placed. */
  readonly from: string | undefined
}
export interface LayoutTask {
  readonly nodes: readonly LayoutNode[]
  readonly edges: readonly (readonly [string, string])[]
  /** These stay where they are. */
  readonly placed: Positions
  /** Where nodes were put by hand: they are laid out with the others, so that those come to lie as before, and then moved there. */
  readonly pins: Positions
  /** Given for a picture with communities as nodes: nothing is placed before, and all is laid out anew. */
  readonly folds?: Folds
}
/** Which communities are unfolded. */
export interface Folds {
  /** As they were when folded. */
  readonly bases: readonly LayoutNode[]
  /** Pairs of a node and the base in whose place it lies. */
  readonly groups: readonly (readonly [string, string])[]
}
export type Positions = Readonly<Record<string, Point>>
export type Edges = LayoutTask['edges']
