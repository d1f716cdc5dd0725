// The address of the explorer in, links back to what an export names out: they open in any browser that reaches the server. Pure.
import { toAddress } from '../state/address.ts'
import { drawOnly, focusOn, openDocument, START, type Step, select, type View } from '../state/view.ts'
import type { Links } from './sheet.ts'

/** `place` is the address of the page without its query. */
export function createLinks(place: string, view: View): Links {
  const toLink = (step: Step): string => `${place}?${toAddress(step(START))}`
  return {
    view: `${place}?${toAddress(view)}`.replace(/\?$/, ''),
    toEntity: (id) => toLink(focusOn(id)),
    toRelation: ({ id, head, tail }) =>
      toLink((start) => select('relation', id)(drawOnly([...new Set([head, tail])])(start))),
    toPlace: (documentId, at) => toLink(openDocument(documentId, at)),
  }
}
