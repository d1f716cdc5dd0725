// Writes PDFs for the tests: words at places, in a Chinese font that is named but not embedded, as many offices do; such
// a file can be read only with the character maps of the reader.

export interface Placed {
  readonly text: string
  readonly x: number
  /** From the lower edge; an A4 page is 595 by 842. */
  readonly y: number
  readonly size?: number
}

const toHex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

export function toPdf(pages: readonly (readonly Placed[])[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  pages.forEach((words, i) => {
    const stream = words
      .map(({ text, x, y, size = 12 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${toHex(text)}> Tj ET`)
      .join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * i} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    )
  })
  let text = '%PDF-1.4\n'
  const offsets: number[] = []
  objects.forEach((object, i) => {
    offsets.push(text.length)
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

/** Sets a text in lines of `columns` characters, the first one indented, from (`x`, `y`) down. */
export function setLines(text: string, { x = 72, y = 700, columns = 36, size = 12, step = 20 } = {}): Placed[] {
  const all = `　　${text}`
  const lines: Placed[] = []
  for (let at = 0; at < all.length; at += columns) {
    const words = all.slice(at, at + columns)
    const indent = words.length - words.trimStart().length
    lines.push({ text: words.trimStart(), x: x + indent * size, y: y - (step * at) / columns, size })
  }
  return lines
}
