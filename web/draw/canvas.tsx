// The canvas: ties the drawing to the session, with its tools, notices, tooltip and menu around it.
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isFold } from '../state/folding.ts'
import { session, useView } from '../state/session.ts'
import type { PictureAnswer } from '../state/use-picture.ts'
import { deselect, expand, hide, pin, select, toggleFold } from '../state/view.ts'
import classes from './canvas.module.css'
import { CanvasNotices } from './canvas-notices.tsx'
import { CanvasState } from './canvas-state.tsx'
import { CanvasTools } from './canvas-tools.tsx'
import { createDrawing, type Drawing, isLargePicture } from './drawing.ts'
import { NodeMenu, type NodeMenuAt } from './node-menu.tsx'
import type { Hover } from './pointer.ts'
import { Tooltip } from './tooltip.tsx'
import { useScene } from './use-scene.ts'
import { findTowards, isArrow } from './walk.ts'
import { writeWhereabouts } from './whereabouts.ts'

export function Canvas({ answer, isShown }: { answer: PictureAnswer; isShown: boolean }): ReactNode {
  const { t } = useTranslation()
  const view = useView()
  const { state } = answer
  const scene = useScene(state, view)
  const frame = useRef<HTMLDivElement>(null)
  const container = useRef<HTMLDivElement>(null)
  const [drawing, setDrawing] = useState<Drawing>()
  const [hover, setHover] = useState<Hover>()
  const [menu, setMenu] = useState<NodeMenuAt>()
  const isLarge = isLargePicture(scene.elements.length)

  useEffect(() => {
    const made = createDrawing(
      container.current!,
      {
        onSelect: (kind, id) => {
          if (!isFold(id)) session.take(select(kind, id))
          else if (kind === 'entity') session.take(toggleFold(id))
        },
        onClear: () => session.cell.get().view.selection && session.take(deselect),
        onExpand: (id) => isFold(id) || session.take(expand(id)),
        onMove: (id, to) => isFold(id) || session.take(pin(id, to)),
        onHover: setHover,
        onMenu: (id, at) => isFold(id) || setMenu({ id, at }),
        onSettled: ({ graph }) => writeWhereabouts(frame.current, graph),
      },
      isLarge,
    )
    setDrawing(made)
    return () => {
      made.destroy()
      setDrawing(undefined)
    }
  }, [isLarge])

  useEffect(() => drawing?.update(scene), [drawing, scene])

  // Another start is another drawing: show all of it once its nodes are placed.
  const start = view.focus.join()
  const drawnStart = useRef(start)
  const isPlaced = !answer.isLoading && !scene.isBusy && scene.elements.length > 0
  useEffect(() => {
    if (!drawing || !isPlaced || drawnStart.current === start) return
    drawnStart.current = start
    drawing.fit()
  }, [drawing, isPlaced, start])

  const steps = view.expanded.length
  const shownSteps = useRef(steps)
  useEffect(() => {
    if (!drawing || !isPlaced || shownSteps.current === steps) return
    const last = view.expanded.at(-1)
    if (steps > shownSteps.current && last) drawing.reveal(last)
    shownSteps.current = steps
  }, [drawing, isPlaced, steps, view.expanded])

  const { selection } = view
  useEffect(() => {
    if (drawing && selection && isPlaced) drawing.show(selection)
  }, [drawing, selection, isPlaced])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!drawing || event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = selection?.kind === 'entity' ? selection.id : undefined
    const key = event.key.toLowerCase()
    if (isArrow(event.key)) {
      const drawn = Object.fromEntries(drawing.graph.nodes().map((node) => [node.id(), node.position()]))
      const from = (chosen && drawn[chosen]) || drawing.middle()
      const next = chosen && drawn[chosen] ? findTowards(event.key, from, drawn) : drawing.nearest(from)
      if (next) session.take(select('entity', next), 'replace')
    } else if (key === 'e' && chosen) session.take(expand(chosen))
    else if (key === 'h' && chosen) session.take(hide(chosen))
    else if (key === '+' || key === '=') drawing.zoomBy(1.3)
    else if (key === '-') drawing.zoomBy(1 / 1.3)
    else if (key === '0') drawing.fit()
    else return
    event.preventDefault()
  }

  const nodes = state?.picture.nodes.length ?? 0
  const edges = state?.picture.edges.length ?? 0
  return (
    <section className={classes.canvas} hidden={!isShown}>
      <div
        ref={frame}
        className={classes.graph}
        data-hovering={hover !== undefined}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is walked by keys.
        tabIndex={0}
        aria-label={t('canvas.label', { nodes, edges })}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => event.preventDefault()}
        data-testid="canvas"
        data-nodes={nodes}
        data-edges={edges}
        data-busy={answer.isLoading || scene.isBusy}
      >
        {/* Of its own, because Cytoscape measures anew whenever an attribute of its container changes. */}
        <div ref={container} className={classes.graph} />
      </div>
      <CanvasNotices state={state} view={view} folded={scene.folded} />
      <CanvasTools drawing={drawing} state={state} scene={scene} />
      <CanvasState answer={answer} isPlacing={scene.isBusy} isBlank={scene.elements.length === 0} view={view} />
      {hover && !menu && state && <Tooltip hover={hover} picture={scene.folded?.picture ?? state.picture} />}
      {menu && state && <NodeMenu menu={menu} picture={state.picture} onClose={() => setMenu(undefined)} />}
    </section>
  )
}
