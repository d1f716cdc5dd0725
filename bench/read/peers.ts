// What each format is read with, bare: the library's own way to text, without article, outline, sentences and places.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isTag, isText, type ParentNode } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import mammoth from 'mammoth'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Format } from './files.ts'

export interface Peer {
  readonly name: string
  readonly read: (bytes: Uint8Array) => Promise<string>
}

const maps = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/')

function toText(node: ParentNode): string {
  return node.children.map((child) => (isText(child) ? child.data : isTag(child) ? toText(child) : '')).join('')
}

export const peers: Readonly<Record<Format, Peer>> = {
  html: {
    name: 'htmlparser2: all text',
    read: async (bytes) => toText(parseDocument(new TextDecoder().decode(bytes))),
  },
  docx: {
    name: 'mammoth: raw text',
    read: async (bytes) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value,
  },
  pdf: {
    name: 'pdfjs: text content',
    read: async (bytes) => {
      // pdfjs takes the bytes away with it.
      const task = getDocument({
        data: bytes.slice(),
        cMapUrl: maps,
        cMapPacked: true,
        verbosity: VerbosityLevel.ERRORS,
      })
      const file = await task.promise
      const texts: string[] = []
      for (let number = 1; number <= file.numPages; number++) {
        const { items } = await (await file.getPage(number)).getTextContent()
        texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
      }
      await task.destroy()
      return texts.join('\n')
    },
  },
}
