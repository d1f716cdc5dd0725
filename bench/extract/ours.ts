// Our whole extraction: bytes of a bulletin to everything that it says.
import { readFileSync } from 'node:fs'
import { readDocument } from '../../src/bulletin/read.ts'
import { extract } from '../../src/extract/extract.ts'
import { type Runner, toCost } from './runner.ts'

/** Reads each text from its bytes on: charset, outline, sentences, mentions, coreference, relations, indicators. */
export function createOurs(): Runner {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const encoder = new TextEncoder()
  return {
    name: 'Gongbao',
    version,
    does: 'whole extraction',
    async read({ texts }) {
      const files = texts.map((text) => encoder.encode(text))
      return toCost(() => {
        for (const [index, bytes] of files.entries()) extract(readDocument(bytes, `${index}.txt`).document)
      })
    },
    async close() {},
  }
}
