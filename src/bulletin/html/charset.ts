// The bytes of a page in, the charset that its <meta> or XML declaration names out.

/** How far in a declaration is looked for; the HTML standard says 1024, old pages put scripts before it. */
const HEAD = 4096
const META = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i
const XML = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})["']/i

export function findDeclaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  return META.exec(head)?.[1] ?? XML.exec(head)?.[1]
}
