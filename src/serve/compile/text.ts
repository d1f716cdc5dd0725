// Values of the database in, JSON text out, as graphql-js and JSON.stringify would write it. What a type does not allow
// throws: the request is then left to graphql-js, which makes the right error of it.
import { type CursorKeys, toCursor } from '../cursor.ts'
import { Left, type Row } from './left.ts'
import { onlyWay } from './paths.ts'
import { search } from './search.ts'
import { tieCounts } from './tie-counts.ts'

type Write = (value: Row) => string

const refuse = (value: unknown): never => {
  throw new Left(`not allowed here: ${typeof value}`)
}

const toNumber = (value: unknown): number => (typeof value === 'number' ? value : refuse(value))

/** What generated code calls; each name is used in it as it stands here. */
export const writers = {
  string: (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : refuse(value)),
  int: (value: unknown): string => {
    const number = toNumber(value)
    return (number | 0) === number ? `${number}` : refuse(value)
  },
  float: (value: unknown): string => {
    const number = toNumber(value)
    return Number.isFinite(number) ? `${number}` : refuse(value)
  },
  boolean: (value: unknown): string => (typeof value === 'boolean' ? `${value}` : refuse(value)),
  /** `names` holds each value of the enum with its text. */
  name: (value: unknown, names: Readonly<Record<string, string>>): string => names[value as string] ?? refuse(value),
  list: (values: unknown, write: (value: never) => string): string => {
    if (!Array.isArray(values)) return refuse(values)
    let text = '['
    for (let index = 0; index < values.length; index++) {
      if (index > 0) text += ','
      text += write(values[index] as never)
    }
    return `${text}]`
  },
  object: (value: unknown, write: Write): string => (value === null ? refuse(value) : write(value as Row)),
  nullable: (value: unknown, write: (value: never) => string): string =>
    value === null || value === undefined ? 'null' : write(value as never),
  /** Null where one of the values is. */
  all: (values: Row, write: Write): string => (values.includes(null) ? 'null' : write(values)),
  /** Null where the first is. */
  maybe: (values: Row, write: Write): string => (values[0] === null ? 'null' : write(values)),
  unique: (first: unknown, others: unknown): readonly unknown[] => [...new Set([first, ...(others as Row)])],
  /** One row of each place in the columns. */
  zip: (...columns: readonly Row[]): readonly Row[] =>
    columns[0]!.map((_, index) => columns.map((each) => each[index])),
  orNull: (text: unknown): unknown => text || null,
  /** Rows are `[node, keys]`. */
  cursor: (order: string, keys: unknown): string => `"${toCursor(order, (keys as Row).map(toKey))}"`,
  tieCounts,
  onlyWay,
  search,
  page: (rows: unknown, first: number): readonly Row[] => (rows as readonly Row[]).slice(0, first),
}

const toKey = (key: unknown): CursorKeys[number] => (typeof key === 'string' ? key : toNumber(key))
