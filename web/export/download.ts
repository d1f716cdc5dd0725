// Content in; a file among the browser's downloads out.

export function download(content: string | Blob, mime: string, name: string): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers read the address only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
