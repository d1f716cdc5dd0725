// What bulletins say of organisations, events and projects in, the pairs of organisations that work together out, each
// with what shows it. Pure, and without regard to the order of the statements.
import type { RelationType } from '../../domain/ontology.ts'
import { type CooperationKind, MOST_PARTIES, SHARES } from './shares.ts'

/** One piece of evidence, as far as cooperation asks. */
export interface Said {
  readonly type: RelationType
  readonly headId: string
  readonly tailId: string
  /** The bulletin it counts as: of a reprint its original. */
  readonly documentId: string
  /** Event date, else publication date. */
  readonly on?: string
}

/** What an end of a relation is. */
export type Role = 'organisation' | 'event' | 'project'

/** How much each bulletin counts for a pair, 0 to 1. */
export type Shown = Map<string, number>

export interface Pair {
  /** Less than `second`. */
  readonly first: string
  readonly second: string
  readonly shown: Record<CooperationKind, Shown>
  /** Shared events and projects. */
  readonly through: Record<'EVENT' | 'PROJECT', Set<string>>
  readonly types: Set<RelationType>
  firstOn?: string
  lastOn?: string
}

/** What ties one organisation to an event or project. */
interface Party {
  readonly id: string
  readonly documents: Map<string, number>
  readonly types: Set<RelationType>
  firstOn?: string
  lastOn?: string
}

interface Period {
  firstOn?: string
  lastOn?: string
}

function widen(period: Period, first: string | undefined, last: string | undefined): void {
  if (first !== undefined && (period.firstOn === undefined || first < period.firstOn)) period.firstOn = first
  if (last !== undefined && (period.lastOn === undefined || last > period.lastOn)) period.lastOn = last
}

function raise(shown: Shown, documentId: string, share: number): void {
  if (share > (shown.get(documentId) ?? 0)) shown.set(documentId, share)
}

/** Of half a million pairs most are of one kind: what is empty is shared. */
const NOTHING: Shown = new Map()
const NONE: Set<string> = new Set()

function raiseIn(pair: Pair, kind: CooperationKind, documentId: string, share: number): void {
  if (pair.shown[kind] === NOTHING) pair.shown[kind] = new Map()
  raise(pair.shown[kind], documentId, share)
}

const shares = new Map(SHARES.map(({ kind, type, share }) => [`${kind} ${type}`, share]))

/** Which kind of cooperation a relation between such ends shows. */
const toKind = (head: Role | undefined, tail: Role | undefined): CooperationKind | undefined => {
  if (head !== 'organisation') return undefined
  return tail === 'organisation' ? 'TIE' : tail === 'event' ? 'EVENT' : tail === 'project' ? 'PROJECT' : undefined
}

export interface Pairing {
  readonly add: (said: Said) => void
  /** In order of both ids. Ends the pairing. */
  readonly pairs: () => readonly Pair[]
}

/** `roles` tells what an id is; an id that it does not know joins nothing. */
export function createPairing(roles: ReadonlyMap<string, Role>): Pairing {
  const pairs = new Map<string, Pair>()
  const things = { EVENT: new Map<string, Map<string, Party>>(), PROJECT: new Map<string, Map<string, Party>>() }

  const toPair = (a: string, b: string): Pair => {
    const [first, second] = a < b ? [a, b] : [b, a]
    const key = `${first} ${second}`
    const known = pairs.get(key)
    if (known) return known
    const pair: Pair = {
      first,
      second,
      shown: { TIE: NOTHING, EVENT: NOTHING, PROJECT: NOTHING },
      through: { EVENT: NONE, PROJECT: NONE },
      types: new Set(),
    }
    pairs.set(key, pair)
    return pair
  }

  const join = (kind: 'EVENT' | 'PROJECT', thing: string, parties: ReadonlyMap<string, Party>): void => {
    const shareOfSize = 2 / parties.size
    const joined = chooseParties([...parties.values()])
    for (const [at, one] of joined.entries())
      for (const other of joined.slice(at + 1)) {
        const pair = toPair(one.id, other.id)
        for (const [documentId, share] of joinDocuments(one, other)) {
          raiseIn(pair, kind, documentId, share * shareOfSize)
        }
        if (pair.through[kind] === NONE) pair.through[kind] = new Set()
        pair.through[kind].add(thing)
        for (const party of [one, other]) {
          for (const type of party.types) pair.types.add(type)
          widen(pair, party.firstOn, party.lastOn)
        }
      }
  }

  return {
    add: ({ type, headId, tailId, documentId, on }) => {
      const kind = toKind(roles.get(headId), roles.get(tailId))
      const share = kind && shares.get(`${kind} ${type}`)
      if (kind === undefined || share === undefined || headId === tailId) return
      if (kind === 'TIE') {
        const pair = toPair(headId, tailId)
        raiseIn(pair, 'TIE', documentId, share)
        pair.types.add(type)
        widen(pair, on, on)
        return
      }
      const parties = things[kind].get(tailId) ?? new Map<string, Party>()
      things[kind].set(tailId, parties)
      const party: Party = parties.get(headId) ?? { id: headId, documents: new Map(), types: new Set() }
      parties.set(headId, party)
      raise(party.documents, documentId, share)
      party.types.add(type)
      widen(party, on, on)
    },
    pairs: () => {
      for (const kind of ['EVENT', 'PROJECT'] as const) {
        for (const [thing, parties] of things[kind]) join(kind, thing, parties)
        things[kind].clear()
      }
      return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair)
    },
  }
}

const toShare = ({ documents }: Party): number => Math.max(...documents.values())

/** All of them; of too many the `MOST_PARTIES` with the greatest share, then the most bulletins, then the least id. */
function chooseParties(parties: readonly Party[]): readonly Party[] {
  if (parties.length <= MOST_PARTIES) return parties
  return parties
    .toSorted((a, b) => toShare(b) - toShare(a) || b.documents.size - a.documents.size || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_PARTIES)
}

/**
 * The bulletins that say of both that they were there, each with the product of both shares. Where no bulletin says it
 * of both, those of the side that fewer bulletins tell of: by them the pair becomes known.
 */
function joinDocuments(one: Party, other: Party): Shown {
  const joint: Shown = new Map()
  for (const [documentId, share] of one.documents) {
    const others = other.documents.get(documentId)
    if (others !== undefined) joint.set(documentId, share * others)
  }
  if (joint.size > 0) return joint
  const [a, b] = one.id < other.id ? [one, other] : [other, one]
  const [fewer, more] = b.documents.size < a.documents.size ? [b, a] : [a, b]
  const share = toShare(more)
  return new Map([...fewer.documents].map(([documentId, mine]) => [documentId, mine * share]))
}
