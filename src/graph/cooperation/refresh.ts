// Computes the cooperation network anew when a document came or went, and stores what is different. The mark of that is
// set in the document's own transaction: after a crash the next run finds it and finishes the work.
import { randomUUID } from 'node:crypto'
import type { ManagedTransaction } from 'neo4j-driver'
import type { RelationType } from '../../domain/ontology.ts'
import { type Connected, type Fields, run, write } from '../query.ts'
import { computeNetwork, type Network, type PairRow } from './compute.ts'
import type { Member } from './network.ts'
import { createPairing, type Role, type Said } from './pairs.ts'
import { toCity } from './regions.ts'
import * as stored from './stored.ts'
import { streamRows } from './stream.ts'

const BATCH = 2_000

/** To be called in every transaction that changes what documents say. */
export async function markCooperation(transaction: ManagedTransaction): Promise<void> {
  await run(transaction, stored.mark)
}

/**
 * Computes the network if it is stale, until it is not; gives whether it did. A second process that computes takes over,
 * and the first one ends without writing more. Readers see pairs change one batch at a time, the version at the end.
 */
export async function refreshCooperation(connected: Connected, now: () => Date = () => new Date()): Promise<boolean> {
  for (let computed = false; ; computed = true) {
    const token = randomUUID()
    const [begun] = await write(connected, (transaction) => run(transaction, stored.begin(token)))
    if (!begun) return computed
    const roles = await readOrganisations(connected)
    const network = await compute(connected, roles)
    if (!(await storeNetwork(connected, network, roles.members, token))) return true
    const computedAt = network.version === begun.version ? undefined : now().toISOString()
    await write(connected, (transaction) => run(transaction, stored.end(token, network, computedAt)))
  }
}

interface Organisations {
  readonly roles: ReadonlyMap<string, Role>
  readonly places: ReadonlyMap<string, string>
  /** As stored now. */
  readonly members: ReadonlyMap<string, Omit<Member, 'id'>>
}

async function readOrganisations(connected: Connected): Promise<Organisations> {
  const roles = new Map<string, Role>()
  const places = new Map<string, string>()
  const members = new Map<string, Omit<Member, 'id'>>()
  for await (const row of streamRows(connected, stored.organisations)) {
    const { id, role, region, community, centrality, weight } = row
    if (role !== null) roles.set(id as string, role as Role)
    const place = toCity(region as readonly string[])
    if (role === 'organisation' && place !== undefined) places.set(id as string, place)
    if (community !== null) members.set(id as string, { community, centrality, weight } as Omit<Member, 'id'>)
  }
  return { roles, places, members }
}

async function compute(connected: Connected, { roles, places }: Organisations): Promise<Network> {
  const originals = new Map<string, string>()
  let newest: string | undefined
  for await (const { id, countsAs, publishedOn } of streamRows(connected, stored.documents)) {
    if (countsAs !== id) originals.set(id as string, countsAs as string)
    const year = (publishedOn as string | null)?.slice(0, 4)
    if (year !== undefined && (newest === undefined || year > newest)) newest = year
  }
  const pairing = createPairing(roles)
  for await (const row of streamRows(connected, stored.statements)) {
    const documentId = row.documentId as string
    pairing.add(toSaid(row, originals.get(documentId) ?? documentId))
  }
  return computeNetwork(pairing, newest === undefined ? undefined : Number(newest), (id) => places.get(id))
}

const toSaid = ({ type, headId, tailId, on }: Fields, documentId: string): Said => ({
  type: type as RelationType,
  headId: headId as string,
  tailId: tailId as string,
  documentId,
  ...(on !== null && { on: on as string }),
})

/** Writes what differs; false when another process has taken over. */
async function storeNetwork(
  connected: Connected,
  { pairs, members }: Network,
  before: Organisations['members'],
  token: string,
): Promise<boolean> {
  const old = new Map<string, string>()
  for await (const { id, digest } of streamRows(connected, stored.digests)) old.set(id as string, digest as string)
  const changed: PairRow[] = []
  for (const row of pairs) {
    if (old.get(row.id) !== row.digest) changed.push(row)
    old.delete(row.id)
  }
  const kept = new Set(members.map(({ id }) => id))
  const gone = [...before.keys()].filter((id) => !kept.has(id))
  const moved = members.filter((member) => !isSame(member, before.get(member.id)))
  const steps = [
    ...toBatches([...old.keys()]).map((ids) => stored.removePairs(ids)),
    ...toBatches(changed).map((rows) => stored.writePairs(rows)),
    ...toBatches(gone).map((ids) => stored.removeMembers(ids)),
    ...toBatches(moved).map((rows) => stored.writeMembers(rows)),
  ]
  for (const step of steps) {
    const mine = await write(connected, async (transaction) => {
      const held = await run(transaction, stored.hold(token))
      if (held.length > 0) await run(transaction, step)
      return held.length > 0
    })
    if (!mine) return false
  }
  return true
}

const isSame = (a: Member, b: Omit<Member, 'id'> | undefined): boolean =>
  a.community === b?.community && a.centrality === b.centrality && a.weight === b.weight

const toBatches = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) => rows.slice(at * BATCH, (at + 1) * BATCH))
