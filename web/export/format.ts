// What a file format of the export is: its names and how it writes the sheet, or the drawing, to a file.
import type { Core } from 'cytoscape'
import type { Sheet } from './sheet.ts'

export interface ExportInput {
  readonly sheet: Sheet
  /** The canvas as it is drawn now; undefined where what is shown is no drawing, which only pictures need. */
  readonly graph: Core | undefined
  readonly isDark: boolean
}
export interface ExportFormat {
  readonly id: 'png' | 'svg' | 'graphml' | 'gexf' | 'nodes' | 'edges' | 'figures' | 'json'
  /** As everybody calls it, in any language. */
  readonly name: string
  readonly extension: string
  readonly mime: string
  /** Whether the sheet has to hold the sentences of the ties. */
  readonly needsEvidence: boolean
  write(input: ExportInput): string | Blob | Promise<Blob>
}
