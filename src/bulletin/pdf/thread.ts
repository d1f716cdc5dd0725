// Runs in a thread of its own: the bytes of a PDF in, the words of each page with where they stand out. A file that
// takes too long or too much memory ends this thread and not the program.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfPage, PdfReply, PdfWords } from './words.ts'

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
/** Without its character maps a Chinese PDF that embeds no font gives no text and no error. */
const FIXED = {
  cMapUrl: join(folder, 'cmaps/'),
  cMapPacked: true,
  standardFontDataUrl: join(folder, 'standard_fonts/'),
  wasmUrl: join(folder, 'wasm/'),
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  verbosity: VerbosityLevel.ERRORS,
}
const MOST_PAGES = 2_000
const MOST_WORDS = 3_000_000

async function readPages(data: Uint8Array): Promise<PdfReply> {
  const task = getDocument({ ...FIXED, data })
  try {
    const file = await task.promise
    if (file.numPages > MOST_PAGES) return { error: 'pages', message: `${file.numPages}` }
    const pages: PdfPage[] = []
    let count = 0
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent({ disableNormalization: false })
      const words = items.flatMap((item): PdfWords[] => {
        if (!('str' in item)) return []
        const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
        return [
          { text: item.str, x, y, width: item.width, size: Math.hypot(c, d), isTurned: Math.abs(b) > Math.abs(a) / 4 },
        ]
      })
      count += words.length
      if (count > MOST_WORDS) return { error: 'pages', message: `${count}` }
      page.cleanup()
      pages.push({ width, height, words })
    }
    return { pages }
  } catch (cause) {
    const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) }
    return { error: name === 'PasswordException' ? 'password' : 'broken', message: message.slice(0, 200) }
  } finally {
    await task.destroy()
  }
}

parentPort?.on('message', async (data: Uint8Array) => {
  parentPort?.postMessage(await readPages(data))
})
