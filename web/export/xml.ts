// Trees of elements in, XML text out, safe whatever names and quotes hold. Pure.
import { XMLBuilder } from 'fast-xml-parser'

/** What XML 1.0 cannot hold, even escaped. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** The text as XML readers keep it: halves of characters and what XML cannot hold become �, other line ends become \n. */
export const toXmlText = (text: string): string =>
  text.toWellFormed().replace(FORBIDDEN, '\uFFFD').replace(/\r\n?/g, '\n')

/** For attributes, in which readers turn line breaks and tabs into spaces. */
export const toXmlLine = (text: string): string => toXmlText(text).replace(/[\n\t]/g, ' ')

const TEXT = '#text'

/** Attributes of an element, with `text` for what stands in it; other keys are elements within. */
export type XmlNode = { readonly [key: string]: XmlNode | readonly XmlNode[] | string | number }

/** An element's attributes and content as the builder takes them. */
export const toXmlNode = (
  attributes: Readonly<Record<string, string | number>>,
  content: string | Readonly<Record<string, XmlNode | readonly XmlNode[]>> = {},
): XmlNode => ({
  ...Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [`@${name}`, toXmlLine(String(value))] as const),
  ),
  ...(typeof content === 'string' ? { [TEXT]: toXmlText(content) } : content),
})

const settings = {
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  textNodeName: TEXT,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
}
const indented = new XMLBuilder({ ...settings, format: true })
const plain = new XMLBuilder({ ...settings, format: false })

/** The document with this root; `isPlain` without line breaks between elements, where these would count as text. */
export const toXml = (root: Readonly<Record<string, XmlNode>>, isPlain = false): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${(isPlain ? plain : indented).build(root)}`
