// A drawing of its own beside the network, with places that are given: of paths, of cooperation. Shows all of it whenever
// something else is drawn; what is clicked is told to the page.
import { useComputedColorScheme } from '@mantine/core'
import type { Core, ElementDefinition } from 'cytoscape'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../export/export-menu.tsx'
import type { ExportSource } from '../export/export-source.ts'
import type { Selection } from '../state/view.ts'
import classes from './canvas.module.css'
import { createDrawing, type Drawing } from './drawing.ts'
import type { Positions } from './layout-task.ts'
import type { Hover } from './pointer.ts'
import { UndoTools, ZoomTools } from './tool.tsx'
import { Tip } from './tooltip.tsx'
import { writeWhereabouts } from './whereabouts.ts'

interface Props {
  /** What is drawn, in words. */
  readonly label: string
  readonly elements: readonly ElementDefinition[]
  readonly positions: Positions
  readonly selection: Selection | undefined
  readonly lit?: ReadonlySet<string>
  readonly testId: string
  onSelect(kind: Selection['kind'], id: string): void
  onClear(): void
  /** What is drawn, for the menu of the export. */
  toSource(graph: Core): ExportSource
  /** What the pointer is on, as the content of a tooltip. */
  toTip?(hover: Hover): ReactNode
}

export function Sketch({
  label,
  elements,
  positions,
  selection,
  lit,
  testId,
  onSelect,
  onClear,
  toSource,
  toTip,
}: Props): ReactNode {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const container = useRef<HTMLDivElement>(null)
  const isDark = useComputedColorScheme('light') === 'dark'
  const [drawing, setDrawing] = useState<Drawing>()
  const [hover, setHover] = useState<Hover>()
  const calls = useRef({ onSelect, onClear })
  calls.current = { onSelect, onClear }

  useEffect(() => {
    const made = createDrawing(container.current!, {
      onSelect: (kind, id) => calls.current.onSelect(kind, id),
      onClear: () => calls.current.onClear(),
      onExpand: () => {},
      onMove: () => {},
      onHover: setHover,
      onMenu: () => {},
      onSettled: ({ graph }) => writeWhereabouts(frame.current, graph),
    })
    made.graph.autoungrabify(true)
    setDrawing(made)
    return () => {
      made.destroy()
      setDrawing(undefined)
    }
  }, [])

  const scene = useMemo(
    () => ({ elements, positions, selection, isDark, ...(lit && { lit }) }),
    [elements, positions, selection, isDark, lit],
  )
  const shown = useRef(positions)
  useEffect(() => {
    if (!drawing) return
    drawing.update(scene)
    if (shown.current !== scene.positions) drawing.fit()
    shown.current = scene.positions
  }, [drawing, scene])

  const tip = hover && toTip?.(hover)
  return (
    <>
      <div
        ref={frame}
        className={classes.graph}
        data-hovering={hover !== undefined}
        role="img"
        aria-label={label}
        data-testid={testId}
        data-nodes={elements.filter(({ group }) => group === 'nodes').length}
      >
        <div ref={container} className={classes.graph} />
      </div>
      <div className={classes.tools} role="toolbar" aria-label={t('canvas.tools')} aria-orientation="vertical">
        <UndoTools testId={testId} />
        <hr />
        <ZoomTools drawing={drawing} />
        <hr />
        <ExportMenu source={drawing && toSource(drawing.graph)} testId={`${testId}-export`} />
      </div>
      {tip && <Tip hover={hover}>{tip}</Tip>}
    </>
  )
}
