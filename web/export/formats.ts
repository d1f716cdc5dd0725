// The file formats that a drawing can be exported as, in the order of the menu.
import { edgesCsv, figuresCsv, nodesCsv } from './csv.ts'
import type { ExportFormat } from './format.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { json } from './json.ts'
import { png } from './png.ts'
import { svg } from './svg.ts'

export const FORMATS: readonly ExportFormat[] = [png, svg, nodesCsv, edgesCsv, figuresCsv, graphml, gexf, json]
