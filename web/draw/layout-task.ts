// What the layout is asked and what it answers.
import type { LayoutId, Point } from '../state/view.ts'

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
  /** Given for a layout by what entities are rather than by ties: all is laid out anew. */
  readonly arranged?: Arranged
}

/** What the layouts other than by ties go by. */
export interface LayoutFacts {
  readonly degree: number
  readonly region: string | undefined
  /** Of its first dated tie. */
  readonly year: string | undefined
  /** What it is part of. */
  readonly parent: string | undefined
}
export interface Arranged {
  readonly layout: Exclude<LayoutId, 'force'>
  readonly facts: Readonly<Record<string, LayoutFacts>>
}
/** A title in the drawing, such as the year of a lane; `x`, `y` is the middle of its lower edge. Empty: for what is not known. */
export interface Caption extends Point {
  readonly text: string
}
export interface Arrangement {
  readonly positions: Positions
  readonly captions: readonly Caption[]
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
