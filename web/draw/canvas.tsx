// The canvas: ties the drawing to the session, with its tools, notices, tooltip and menu around it.
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseExpansion } from '../state/expansion.ts'
import { isFold } from '../state/folding.ts'
import { mark, toggleMark } from '../state/marking.ts'
import { session, useView } from '../state/session.ts'
import type { PictureAnswer } from '../state/use-picture.ts'
import { deselect, expand, pin, select, toggleFold } from '../state/view.ts'
import classes from './canvas.module.css'
import { onCanvasKey } from './canvas-keys.ts'
import { CanvasNotices } from './canvas-notices.tsx'
import { CanvasState } from './canvas-state.tsx'
import { CanvasTools } from './canvas-tools.tsx'
import { CaptionLayer } from './caption-layer.tsx'
import { createDrawing, type Drawing, isLargePicture } from './drawing.ts'
import { FindBar } from './find-bar.tsx'
import { Lasso } from './lasso.tsx'
import { MarkedBar } from './marked-bar.tsx'
import { Minimap } from './minimap.tsx'
import { NodeMenu, type NodeMenuAt } from './node-menu.tsx'
import type { Hover } from './pointer.ts'
import { SpokenText } from './spoken-text.tsx'
import { Tooltip } from './tooltip.tsx'
import { useScene } from './use-scene.ts'
import { writeWhereabouts } from './whereabouts.ts'

export function Canvas({ answer, isShown }: { answer: PictureAnswer; isShown: boolean }): ReactNode {
  const { t } = useTranslation()
  const view = useView()
  const { state } = answer
  const scene = useScene(state, view)
  const frame = useRef<HTMLDivElement>(null)
  const container = useRef<HTMLDivElement>(null)
  const notices = useRef<HTMLDivElement>(null)
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
        onMark: (id) => isFold(id) || session.take(toggleMark(id)),
        onHover: setHover,
        onMenu: (id, at) => isFold(id) || setMenu({ id, at }),
        onSettled: ({ graph }) => writeWhereabouts(frame.current, graph),
        headroom: () => (notices.current ? notices.current.offsetTop + notices.current.offsetHeight : 0),
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
  const start = `${view.focus.join()} ${view.size} ${view.unfolded.join()} ${scene.layout}`
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
    if (steps > shownSteps.current && last) drawing.reveal(parseExpansion(last).id)
    shownSteps.current = steps
  }, [drawing, isPlaced, steps, view.expanded])

  const { selection } = view
  useEffect(() => {
    if (drawing && selection && isPlaced) drawing.show(selection)
  }, [drawing, selection, isPlaced])

  const [isFinding, setFinding] = useState(false)
  const [isLassoing, setLassoing] = useState(false)
  const walkedFrom = useRef<string>(undefined)
  const toggleLasso = (): void => setLassoing(!isLassoing)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!drawing || !state) return
    const done = onCanvasKey(event, {
      drawing,
      view,
      picture: state.picture,
      from: walkedFrom,
      onFind: () => setFinding(true),
      onLasso: toggleLasso,
      onMenu: (id) => {
        // Beside an entity that lies outside the screen the menu would not be seen.
        const { x, y } = drawing.graph.getElementById(id).renderedPosition()
        const within = (value: number, most: number): number => Math.max(8, Math.min(most - 8, value))
        setMenu({ id, at: { x: within(x, drawing.graph.width()), y: within(y, drawing.graph.height()) } })
      },
    })
    if (done) event.preventDefault()
  }
  const drawn = useMemo(() => new Set(state?.picture.nodes.map(({ id }) => id)), [state])

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
      <CanvasNotices ref={notices} state={state} view={view} folded={scene.folded} />
      <CaptionLayer drawing={drawing} captions={scene.captions} layout={view.layout} />
      <CanvasTools
        drawing={drawing}
        state={state}
        scene={scene}
        isLassoing={isLassoing}
        onFind={() => setFinding(true)}
        onLasso={toggleLasso}
      />
      <Minimap drawing={drawing} />
      {isLassoing && drawing && (
        <Lasso
          toPlaces={() => Object.fromEntries(drawing.graph.nodes().map((node) => [node.id(), node.renderedPosition()]))}
          onMark={(ids) => {
            session.take(mark(ids.filter((id) => !isFold(id))))
            setLassoing(false)
          }}
        />
      )}
      {isFinding && state && <FindBar picture={state.picture} onClose={() => setFinding(false)} />}
      <MarkedBar marked={view.marked} positions={scene.positions} drawn={drawn} />
      {state && <SpokenText selection={selection} picture={state.picture} />}
      <CanvasState answer={answer} isPlacing={scene.isBusy} isBlank={scene.elements.length === 0} view={view} />
      {hover && !menu && state && <Tooltip hover={hover} picture={scene.folded?.picture ?? state.picture} />}
      {menu && state && (
        <NodeMenu
          menu={menu}
          loaded={state.all}
          toPosition={(id) => drawing?.graph.getElementById(id).position()}
          onClose={() => setMenu(undefined)}
        />
      )}
    </section>
  )
}
