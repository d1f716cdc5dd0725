// The view as the query part of the address and back. Anything may stand in an address: what cannot be read is left out, nothing throws.
import { parseQuestions, toQuestionParts } from './address-questions.ts'
import { parseList, parseOneOf, parseText, toList } from './address-values.ts'
import { LARGEST_START } from './limits.ts'
import { LAYOUTS, PANES, type Point, SCREENS, START, TABLES, type View } from './view.ts'

const toPins = (pins: View['pins']): string =>
  Object.entries(pins)
    .map(([id, { x, y }]) => `${encodeURIComponent(id)}:${x}:${y}`)
    .join(',')

function parsePins(text: string | undefined): Record<string, Point> {
  const pins: [string, Point][] = []
  for (const part of (text ?? '').split(',')) {
    const [, id, x, y] = /^([^:]+):(-?\d{1,7}):(-?\d{1,7})$/.exec(part) ?? []
    const name = id === undefined ? undefined : parseText(id)
    if (name) pins.push([name, { x: Number(x), y: Number(y) }])
  }
  return Object.fromEntries(pins)
}

const parseSize = (text: string | undefined): number =>
  text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Math.min(Number(text), LARGEST_START) : START.size

function parsePlace(text: string | undefined): View['document'] {
  const [id, at] = (text ?? '').split(':')
  const name = id ? parseText(id) : undefined
  return name ? { id: name, at: at && /^\d{1,9}$/.test(at) ? Number(at) : undefined } : undefined
}

function parseSelection(text: string | undefined): View['selection'] {
  const [kind, id] = (text ?? '').split(':')
  const name = id ? parseText(id) : undefined
  if (!name) return undefined
  return kind === 'e' ? { kind: 'entity', id: name } : kind === 'r' ? { kind: 'relation', id: name } : undefined
}

/** The query part without `?`; empty for the view that the explorer starts with. */
export function toAddress(view: View): string {
  const parts: Record<string, string> = {
    focus: toList(view.focus),
    reach: view.reach === START.reach ? '' : `${view.reach}`,
    expand: toList(view.expanded),
    hide: toList(view.hidden),
    pin: toPins(view.pins),
    size: view.size === START.size ? '' : `${view.size}`,
    unfold: toList(view.unfolded),
    layout: view.layout === START.layout ? '' : view.layout,
    mark: toList(view.marked),
    select: view.selection ? `${view.selection.kind[0]}:${encodeURIComponent(view.selection.id)}` : '',
    without: toList(view.withoutTypes),
    withoutties: toList(view.withoutRelationTypes),
    ...toQuestionParts(view),
    screen: view.screen === START.screen ? '' : view.screen,
    table: view.table === START.table ? '' : view.table,
    pane: view.pane === START.pane ? '' : view.pane,
    job: view.job === undefined ? '' : encodeURIComponent(view.job),
    text: view.document
      ? encodeURIComponent(view.document.id) + (view.document.at === undefined ? '' : `:${view.document.at}`)
      : '',
  }
  return Object.entries(parts)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('&')
}

/** The view that an address stands for; `query` may begin with `?`. */
export function parseAddress(query: string): View {
  const parts = new Map(
    query
      .replace(/^\?/, '')
      .split('&')
      .map((part) => {
        const at = part.indexOf('=')
        return [part.slice(0, Math.max(at, 0)), part.slice(at + 1)] as const
      }),
  )
  return {
    focus: parseList(parts.get('focus')),
    reach: parts.get('reach') === '0' ? 0 : 1,
    expanded: parseList(parts.get('expand')),
    hidden: parseList(parts.get('hide')),
    pins: parsePins(parts.get('pin')),
    size: parseSize(parts.get('size')),
    unfolded: parseList(parts.get('unfold')),
    layout: parseOneOf(parts.get('layout'), LAYOUTS, START.layout),
    marked: parseList(parts.get('mark')),
    selection: parseSelection(parts.get('select')),
    withoutTypes: parseList(parts.get('without')),
    withoutRelationTypes: parseList(parts.get('withoutties')),
    ...parseQuestions(parts),
    screen: parseOneOf(parts.get('screen'), SCREENS, START.screen),
    table: parseOneOf(parts.get('table'), TABLES, START.table),
    pane: parseOneOf(parts.get('pane'), PANES, START.pane),
    job: parseText(parts.get('job')),
    document: parsePlace(parts.get('text')),
  }
}
