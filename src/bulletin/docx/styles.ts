// The styles of a Word file (word/styles.xml) in, the ids of those that make headlines out.
import { readXml } from './xml.ts'

/** 标题 1, heading 2, Title: the first four levels head articles. */
const HEADING = /^(?:heading\s*[1-4]|title|标题(?:\s*[1-4])?|文章标题)$/i

export function readHeadings(xml: string): ReadonlySet<string> {
  const headings = new Set<string>()
  let id = ''
  readXml(xml, {
    open(name, attributes) {
      if (name === 'w:style') id = attributes['w:styleId'] ?? ''
      if (name === 'w:name' && id !== '' && HEADING.test(attributes['w:val'] ?? '')) headings.add(id)
    },
    close(name) {
      if (name === 'w:style') id = ''
    },
  })
  return headings
}
