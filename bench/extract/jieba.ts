// jieba alone with its stock dictionary: words and parts of speech, what our extraction begins with.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { type Runner, toCost } from './runner.ts'

/** Cuts each text into tagged words; no names, no relations. */
export function createJieba(): Runner {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/package.json')
  const jieba = Jieba.withDict(dict)
  return {
    name: '@node-rs/jieba',
    version: JSON.parse(readFileSync(path, 'utf8')).version,
    does: 'words and tags',
    async read({ texts }) {
      return toCost(() => {
        for (const text of texts) jieba.tag(text, true)
      })
    },
    async close() {},
  }
}
