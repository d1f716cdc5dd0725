// What a screen shows, as the menu of the export takes it: which sentences and figures have to be read, and what is made of them.
import type { Core } from 'cytoscape'
import type { TFunction } from 'i18next'
import type { Chapter, Omitted } from '../brief/brief.ts'
import type { BriefForm } from '../brief/forms.ts'
import type { TypeLookup } from '../panels/ontology.tsx'
import type { Language } from '../text/language.ts'
import type { ExportFormat } from './format.ts'
import type { Figure, Proof, Sheet } from './sheet.ts'

/** A format of data or of a brief. */
export type ExportKind = ExportFormat['id'] | BriefForm['id']

/** Empty where it was not asked for. */
export interface Read {
  /** By the ids of ties. */
  readonly proofs: ReadonlyMap<string, Proof>
  /** By the ids of entities. */
  readonly figures: ReadonlyMap<string, readonly Figure[]>
}
export interface Around {
  readonly types: TypeLookup
  readonly language: Language
  readonly t: TFunction
  /** The address of the page without its query. */
  readonly place: string
  /** ISO day where the user is. */
  readonly today: string
}
/** What a brief tells. */
export interface Told {
  readonly sheet: Sheet
  readonly chapters: readonly Chapter[]
  readonly omitted: Omitted
  /** How much is told, in words; undefined: entities and ties. */
  readonly scope?: string
}
export interface ExportSource {
  /** The drawing; undefined where what is shown is none. */
  readonly graph: Core | undefined
  readonly isEmpty: boolean
  /** What can be had; undefined: everything but a table of figures. */
  readonly kinds?: readonly ExportKind[]
  /** Ties whose sentences prove what is shown. */
  readonly ties: readonly string[]
  /** Entities whose figures are told. */
  readonly entities: readonly string[]
  /** For pictures and data. */
  toSheet(read: Read, around: Around): Sheet
  toTold(read: Read, around: Around): Told
}
