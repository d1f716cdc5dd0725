// Rows of text in, lines of a plain table out; columns of figures are set to the right.

/** The first row is the head. A column is set right when all its cells below the head begin with a digit or a sign. */
export function toTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const isRight = head.map((_, column) => body.every((row) => /^[-+~<]?\d/.test(row[column] ?? '')))
  const toLine = (row: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? ''
        return isRight[column] ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  return [toLine(head), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(toLine)].join('\n')
}
