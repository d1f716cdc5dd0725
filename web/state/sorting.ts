// Sorting of rows by a column, stable, with empty cells last in either direction. Pure.

export interface Order<Column extends string> {
  readonly column: Column
  readonly isDown: boolean
}

/** The order after a click on a column: the same one turns round, another one begins with `isDown`. */
export const toNextOrder = <Column extends string>(
  order: Order<Column>,
  column: Column,
  isDown: boolean,
): Order<Column> => (order.column === column ? { column, isDown: !order.isDown } : { column, isDown })

const chinese = new Intl.Collator('zh-CN', { numeric: true })

/** Rows in the order of their cells; text in the order of Chinese dictionaries (pinyin). */
export function sortRows<Row>(
  rows: readonly Row[],
  toCell: (row: Row) => string | number | null | undefined,
  isDown: boolean,
): Row[] {
  const sign = isDown ? -1 : 1
  return [...rows].sort((a, b) => {
    const [x, y] = [toCell(a), toCell(b)]
    const isBlankX = x === null || x === undefined || x === ''
    const isBlankY = y === null || y === undefined || y === ''
    if (isBlankX || isBlankY) return Number(isBlankX) - Number(isBlankY)
    if (typeof x === 'number' && typeof y === 'number') return (x - y) * sign
    return chinese.compare(String(x), String(y)) * sign
  })
}
