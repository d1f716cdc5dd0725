// XML in; what opens, what closes and the words between, each told to a listener out. Bounded in depth and in time.
import { Parser } from 'htmlparser2'
import { GongbaoError } from '../../errors.ts'

export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (words: string) => void
}

/** The parser's time grows with the depth of each tag; Word nests a few dozen. */
const DEEPEST = 500

/** Throws BROKEN_FILE for XML that is nested too deep. A broken end is read as far as it goes. */
export function readXml(xml: string, { open, close, text }: XmlListener): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST)
          throw new GongbaoError('BROKEN_FILE', 'The file nests its parts without end.', 'Open it and save it anew.')
        open?.(name, attributes)
      },
      onclosetag(name) {
        depth--
        close?.(name)
      },
      ontext: (words) => text?.(words),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
}
