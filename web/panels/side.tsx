import type { ReactNode } from 'react'
export function Side(_: { state: unknown }): ReactNode {
  return null
}
