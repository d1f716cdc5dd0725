import type { ReactNode } from 'react'
export function StatisticsScreen(): ReactNode {
  return null
}
