// Titles over the canvas, such as years above lanes: they move with the picture, and keep a size that can be read.
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutId } from '../state/view.ts'
import classes from './canvas.module.css'
import type { Drawing } from './drawing.ts'
import type { Caption } from './layout-task.ts'

interface Props {
  readonly drawing: Drawing | undefined
  readonly captions: readonly Caption[]
  readonly layout: LayoutId
}

export function CaptionLayer({ drawing, captions, layout }: Props): ReactNode {
  const { t } = useTranslation()
  const layer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!drawing || captions.length === 0) return
    const { graph } = drawing
    const move = (): void => {
      const zoom = graph.zoom()
      const pan = graph.pan()
      for (const [i, child] of [...(layer.current?.children ?? [])].entries()) {
        const { x, y } = captions[i]!
        if (child instanceof HTMLElement)
          child.style.transform = `translate(${x * zoom + pan.x}px, ${y * zoom + pan.y}px) translate(-50%, -100%)`
      }
    }
    move()
    graph.on('viewport resize', move)
    return () => {
      graph.off('viewport resize', move)
    }
  }, [drawing, captions])
  if (captions.length === 0) return null
  return (
    <div ref={layer} className={classes.captions} data-testid="captions">
      {captions.map(({ text }) => (
        <span key={text} lang={text === '' ? undefined : 'zh'}>
          {text || t(layout === 'lanes' ? 'moving.noDate' : 'moving.noRegion')}
        </span>
      ))}
    </div>
  )
}
