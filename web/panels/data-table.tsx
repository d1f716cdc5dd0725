// A table whose columns sort and whose rows can be chosen by mouse and keyboard. Columns are values in a list.
import { Table, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconSelector } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Order, sortRows, toNextOrder } from '../state/sorting.ts'
import classes from './data-table.module.css'

export interface Column<Row> {
  readonly name: string
  readonly title: string
  /** What is sorted by. */
  readonly toCell: (row: Row) => string | number | null | undefined
  /** What is shown; the cell itself where absent. */
  readonly toNode?: (row: Row) => ReactNode
  /** Numbers and dates stand right and begin with the highest. */
  readonly isNumber?: boolean
}

interface Props<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly first: Order<string>
  readonly chosen: string | undefined
  onChoose(id: string): void
}

export function DataTable<Row extends { readonly id: string }>({
  caption,
  columns,
  rows,
  first,
  chosen,
  onChoose,
}: Props<Row>): ReactNode {
  const { t } = useTranslation()
  const [order, setOrder] = useState(first)
  const sorted = useMemo(() => {
    const column = columns.find(({ name }) => name === order.column) ?? columns[0]!
    return sortRows(rows, column.toCell, order.isDown)
  }, [rows, columns, order])
  const chosenRow = useRef<HTMLTableRowElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen elsewhere comes into view here.
  useEffect(() => {
    // Newer browsers give a promise here, which is no way to end an effect.
    void chosenRow.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <Table stickyHeader highlightOnHover horizontalSpacing={8} className={classes.table} aria-label={caption}>
      <Table.Thead className={classes.head}>
        <Table.Tr>
          {columns.map(({ name, title, isNumber = false }) => {
            const isOrder = order.column === name
            const Icon = isOrder ? (order.isDown ? IconChevronDown : IconChevronUp) : IconSelector
            return (
              <Table.Th
                key={name}
                aria-sort={isOrder ? (order.isDown ? 'descending' : 'ascending') : 'none'}
                data-number={isNumber || undefined}
              >
                <UnstyledButton
                  className={classes.sort}
                  title={t('table.sort', { column: title })}
                  onClick={() => setOrder(toNextOrder(order, name, isNumber))}
                  data-testid={`sort-${name}`}
                >
                  {title}
                  <Icon size={13} aria-hidden="true" />
                </UnstyledButton>
              </Table.Th>
            )
          })}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sorted.map((row) => (
          <Table.Tr
            key={row.id}
            ref={row.id === chosen ? chosenRow : undefined}
            tabIndex={0}
            aria-selected={row.id === chosen}
            className={classes.row}
            data-chosen={row.id === chosen || undefined}
            data-row={row.id}
            onClick={() => onChoose(row.id)}
            onKeyDown={({ key }) => key === 'Enter' && onChoose(row.id)}
          >
            {columns.map(({ name, toCell, toNode, isNumber }) => (
              <Table.Td key={name} data-number={isNumber || undefined}>
                {toNode ? toNode(row) : toCell(row)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
