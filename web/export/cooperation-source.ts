// The cooperation that is shown as a source of the export: pairs with their weights as pictures and data, and told by the
// relations that show them. Pure.
import type { Core } from 'cytoscape'
import { toPairChapters } from '../brief/chapters.ts'
import type { Positions } from '../draw/layout-task.ts'
import type { TypeLookup } from '../panels/ontology.tsx'
import { toAddress } from '../state/address.ts'
import { type Narrowed, toPairPicture, toShowing, toShowingPicture, WORKS_WITH } from '../state/cooperation-picture.ts'
import { togglePair } from '../state/cooperation-question.ts'
import type { View } from '../state/view.ts'
import type { Around, ExportSource, Read } from './export-source.ts'
import { createLinks } from './links.ts'
import { type Proof, toSheet } from './sheet.ts'

interface Shown {
  readonly graph: Core | undefined
  readonly narrowed: Narrowed
  readonly view: View
  readonly positions: Positions
}

/** So many pairs are told of, the heaviest; a brief of more would not be read. */
const MOST_TOLD = 40

export function createCooperationSource({ graph, narrowed, view, positions }: Shown): ExportSource {
  const told = { ...narrowed, pairs: narrowed.pairs.slice(0, MOST_TOLD) }
  const toTitle = ({ t }: Around): string => {
    const member = narrowed.members.find(({ entity: { id } }) => id === view.cooperation.member)
    return member ? t('exporting.title', { name: member.entity.name }) : t('exporting.overview')
  }
  return {
    graph,
    isEmpty: narrowed.pairs.length === 0,
    ties: [...new Set(narrowed.pairs.flatMap((pair) => toShowing(pair).map(({ id }) => id)))],
    entities: [],
    toSheet: (read, around) =>
      toSheet(
        {
          title: toTitle(around),
          exportedOn: around.today,
          picture: toPairPicture(narrowed),
          positions,
          proofs: toPairProofs(narrowed, read),
          figures: read.figures,
        },
        withPairs(around),
        {
          ...createLinks(around.place, view),
          toRelation: ({ id }) => `${around.place}?${toAddress(togglePair(id)(closePair(view)))}`,
        },
      ),
    toTold: (read, around) => {
      const sheet = toSheet(
        { title: toTitle(around), exportedOn: around.today, picture: toShowingPicture(told), positions, ...read },
        around.types,
        createLinks(around.place, view),
      )
      return {
        sheet,
        chapters: toPairChapters(sheet, told.pairs, around.t),
        omitted: {
          filteredNodes: 0,
          filteredEdges: 0,
          period: view.period,
          pairs: narrowed.pairs.length - told.pairs.length,
        },
        scope: around.t('brief.scopePairs', { count: narrowed.pairs.length, members: narrowed.members.length }),
      }
    },
  }
}

const closePair = (view: View): View => ({ ...view, cooperation: { ...view.cooperation, pair: undefined } })

/** All that proves a pair is the evidence of the relations that show it. */
function toPairProofs(narrowed: Narrowed, { proofs }: Read): ReadonlyMap<string, Proof> {
  if (proofs.size === 0) return new Map()
  return new Map(
    narrowed.pairs.map((pair) => {
      const shown = toShowing(pair).flatMap(({ id }) => proofs.get(id) ?? [])
      const evidence = shown.flatMap((proof) => proof.evidence)
      return [pair.id, { evidence, total: shown.reduce((sum, { total }) => sum + total, 0) }] as const
    }),
  )
}

/** The types with that of pairs, which no bulletin says and the ontology therefore lacks. */
const withPairs = ({ types, t }: Around): Pick<TypeLookup, keyof TypeLookup> => ({
  ...types,
  relationTypes: new Map([
    ...types.relationTypes,
    [WORKS_WITH, { name: WORKS_WITH, zh: '', inverseZh: '', en: '', symmetric: true }],
  ]),
  toTieText: (type, outgoing) => (type === WORKS_WITH ? t('exporting.worksWith') : types.toTieText(type, outgoing)),
})
