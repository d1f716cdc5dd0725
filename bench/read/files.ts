// A number in, the same bulletin as a web page, a Word file and a PDF out; always the same for the same number.
import { Document, Packer, Paragraph } from 'docx'
import { type Placed, setLines, toPdf } from '../../tests/bulletin/pdf/pdf-file.ts'
import { toBulletin } from '../extract/texts.ts'

export type Format = 'html' | 'docx' | 'pdf'
export const FORMATS: readonly Format[] = ['html', 'docx', 'pdf']

const toLines = (number: number): string[] =>
  toBulletin(number)
    .split('\n')
    .filter((line) => line.trim() !== '')

/** With the menus, lists of links and scripts that sites of the government carry: about four times the article. */
function toHtml(lines: readonly string[]): Uint8Array {
  const links = Array.from(
    { length: 60 },
    (_, i) => `<li><a href="/art/${i}.html" title="第${i}条">栏目${i}：工作动态</a></li>`,
  )
  const body = lines.map((line) => `<p style="text-indent:2em"><span>${line}</span></p>`).join('\n')
  return new TextEncoder().encode(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${lines[0]}</title><style>${'.a{color:red}'.repeat(100)}</style></head><body><div class="menu"><ul>${links.join('')}</ul></div><div id="zoom">${body}</div><ul>${links.join('')}</ul><script>${'var a = 1;'.repeat(300)}</script></body></html>`,
  )
}

/** A4 pages of 33 lines. */
function toPages(lines: readonly string[]): Placed[][] {
  const all = lines.flatMap((line) => setLines(line))
  const pages: Placed[][] = []
  for (let at = 0; at < all.length; at += 33)
    pages.push(all.slice(at, at + 33).map((line, i) => ({ ...line, y: 760 - 20 * i })))
  return pages
}

export async function toFile(number: number, format: Format): Promise<Uint8Array> {
  const lines = toLines(number)
  if (format === 'html') return toHtml(lines)
  if (format === 'pdf') return toPdf(toPages(lines))
  const file = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })
  return new Uint8Array(await Packer.toBuffer(file))
}
