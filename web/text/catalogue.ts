// The shape that all languages share: the keys of the Chinese one; where it has `x_other`, a language may also have `x_one`.
import type { zh } from './zh.ts'

type Singular<K> = K extends `${infer Base}_other` ? `${Base}_one` : never
type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> } & {
  readonly [K in keyof T as Singular<K>]?: string
}
export type Catalogue = Texts<typeof zh>
