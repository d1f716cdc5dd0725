// The whole drawing small, with a frame around what the screen shows; dragging in it moves the picture.
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Point } from '../state/view.ts'
import classes from './canvas.module.css'
import type { Drawing } from './drawing.ts'

const WIDTH = 148
const HEIGHT = 100
const MARGIN = 6

/** Shown only where part of the drawing lies outside the screen. */
export function Minimap({ drawing }: { drawing: Drawing | undefined }): ReactNode {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const scale = useRef({ by: 1, x: 0, y: 0 })
  const [isNeeded, setNeeded] = useState(false)
  useEffect(() => {
    if (!drawing) return
    const { graph } = drawing
    let frame = 0
    /** Read anew only when entities come, go or move: panning and zooming leave them where they are. */
    let points: readonly (Point & { readonly colour: string })[] | undefined
    const draw = (): void => {
      frame = 0
      const context = canvas.current?.getContext('2d')
      if (graph.destroyed() || graph.nodes().empty()) return
      points ??= graph.nodes().map((node) => ({ ...node.position(), colour: node.data('colour') as string }))
      const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))]
      const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))]
      const { x1, x2, y1, y2 } = graph.extent()
      setNeeded(left < x1 || right > x2 || top < y1 || bottom > y2)
      if (!context) return
      const by = Math.min(
        (WIDTH - 2 * MARGIN) / Math.max(1, right - left),
        (HEIGHT - 2 * MARGIN) / Math.max(1, bottom - top),
      )
      const x = WIDTH / 2 - (by * (left + right)) / 2
      const y = HEIGHT / 2 - (by * (top + bottom)) / 2
      scale.current = { by, x, y }
      const ratio = window.devicePixelRatio
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      context.clearRect(0, 0, WIDTH, HEIGHT)
      const size = points.length > 400 ? 1.5 : 3
      for (const point of points) {
        context.fillStyle = point.colour
        context.fillRect(point.x * by + x - size / 2, point.y * by + y - size / 2, size, size)
      }
      context.strokeStyle = '#e07a00'
      context.lineWidth = 1.5
      context.strokeRect(x1 * by + x, y1 * by + y, (x2 - x1) * by, (y2 - y1) * by)
    }
    const soon = (): void => {
      frame ||= requestAnimationFrame(draw)
    }
    const anew = (): void => {
      points = undefined
      soon()
    }
    soon()
    graph.on('viewport resize', soon)
    graph.on('position add remove', anew)
    return () => {
      cancelAnimationFrame(frame)
      graph.off('viewport resize', soon)
      graph.off('position add remove', anew)
    }
  }, [drawing])

  const move = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (!drawing || event.buttons === 0) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const { by, x, y } = scale.current
    const to: Point = { x: (event.clientX - left - x) / by, y: (event.clientY - top - y) / by }
    const { graph } = drawing
    const zoom = graph.zoom()
    graph.pan({ x: graph.width() / 2 - to.x * zoom, y: graph.height() / 2 - to.y * zoom })
  }
  const ratio = typeof window === 'undefined' ? 1 : window.devicePixelRatio
  return (
    <canvas
      ref={canvas}
      className={classes.minimap}
      style={{ width: WIDTH, height: HEIGHT, visibility: isNeeded ? 'visible' : 'hidden' }}
      width={WIDTH * ratio}
      height={HEIGHT * ratio}
      role="img"
      aria-label={t('moving.minimap')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        move(event)
      }}
      onPointerMove={move}
      data-testid="minimap"
    />
  )
}
