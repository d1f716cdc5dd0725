// The tools at the edge of the canvas: undo, redo, zoom, layout, find, lasso, saved views, export.
import { IconHome, IconLasso, IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../export/export-menu.tsx'
import { createNetworkSource } from '../export/network-source.ts'
import { session, useView } from '../state/session.ts'
import type { PictureState } from '../state/use-picture.ts'
import { startOver, unpinAll } from '../state/view.ts'
import classes from './canvas.module.css'
import type { Drawing } from './drawing.ts'
import { LayoutMenu } from './layout-menu.tsx'
import { SavedViews } from './saved-views.tsx'
import { Tool, UndoTools, ZoomTools } from './tool.tsx'
import { type DrawnScene, layouter } from './use-scene.ts'

interface Props {
  readonly drawing: Drawing | undefined
  readonly state: PictureState | undefined
  readonly scene: DrawnScene
  readonly isLassoing: boolean
  onFind(): void
  onLasso(): void
}

export function CanvasTools({ drawing, state, scene, isLassoing, onFind, onLasso }: Props): ReactNode {
  const { t } = useTranslation()
  const view = useView()
  const isStart = view.focus.length + view.expanded.length + view.hidden.length === 0
  const layOutAnew = (): void => {
    layouter.forget()
    session.take(unpinAll)
    drawing?.refitNext()
  }
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('canvas.tools')} aria-orientation="vertical">
      <UndoTools testId="tool" />
      <Tool
        label={t('canvas.home')}
        testId="tool-home"
        isOff={isStart}
        onClick={() => session.take(startOver)}
        icon={<IconHome size={17} />}
      />
      <hr />
      <ZoomTools drawing={drawing} />
      <LayoutMenu layout={view.layout} onAnew={layOutAnew} />
      <hr />
      <Tool label={t('moving.find')} testId="tool-find" onClick={onFind} icon={<IconSearch size={17} />} />
      <Tool
        label={t('moving.lasso')}
        testId="tool-lasso"
        isOn={isLassoing}
        onClick={onLasso}
        icon={<IconLasso size={17} />}
      />
      <hr />
      <SavedViews />
      <ExportMenu
        source={state && createNetworkSource({ graph: drawing?.graph, state, view, positions: scene.positions })}
        testId="tool-export"
      />
    </div>
  )
}
