// The mark of an entity type: its shape in its colour, as on the canvas.
import type { ReactNode } from 'react'
import { toShapePath } from '../draw/shapes.ts'
import { useTypes } from './ontology.tsx'

export function TypeMark({ type, size = 14 }: { type: string; size?: number }): ReactNode {
  const { entityTypes } = useTypes()
  const info = entityTypes.get(type)
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" style={{ flex: 'none', display: 'block' }}>
      <path
        d={toShapePath(info?.shape ?? '')}
        fill={info?.colour ?? '#6b7280'}
        stroke={info?.colour ?? '#6b7280'}
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
    </svg>
  )
}
