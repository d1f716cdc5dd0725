// What can be done with an entity on the canvas: the menu of the right mouse button, and of the menu key.
import { Menu } from '@mantine/core'
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconEyeOff,
  IconInfoCircle,
  IconPin,
  IconPinnedOff,
  IconRoute,
  IconRouteAltRight,
  IconTarget,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import items from '../panels/expand-items.module.css'
import { ExpandItems } from '../panels/expand-items.tsx'
import { findPathsFrom, setEnd } from '../state/path-question.ts'
import type { Loaded } from '../state/picture.ts'
import { session, useView } from '../state/session.ts'
import {
  collapse,
  expand,
  focusOn,
  hide,
  isExpanded,
  openScreen,
  type Point,
  pin,
  select,
  unpin,
} from '../state/view.ts'
import { Named } from '../text/named.tsx'
import classes from './canvas.module.css'
import { useHiddenCounts } from './use-hidden-counts.ts'

export interface NodeMenuAt {
  readonly id: string
  readonly at: Point
}

interface Props {
  readonly menu: NodeMenuAt
  /** With what filters leave out. */
  readonly loaded: Loaded
  /** Where the entity lies in the drawing. */
  toPosition(id: string): Point | undefined
  onClose(): void
}

export function NodeMenu({ menu: { id, at }, loaded, toPosition, onClose }: Props): ReactNode {
  const { t } = useTranslation()
  const view = useView()
  const node = loaded.nodes.find((one) => one.id === id)
  const hidden = node?.hiddenNeighbors ?? 0
  const counts = useHiddenCounts(id, loaded, hidden > 0)
  if (!node) return null
  const isPinned = view.pins[id] !== undefined
  const { from, to } = view.paths
  const start = to === undefined && from !== id ? loaded.nodes.find((one) => one.id === from) : undefined
  const togglePin = (): void => {
    const position = toPosition(id)
    if (isPinned) session.take(unpin(id))
    else if (position) session.take(pin(id, position))
  }
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      shadow="md"
      offset={4}
      width={250}
      returnFocus
      // Not a key: the one that opened it would close it at once.
      clickOutsideEvents={['mousedown', 'touchstart']}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <span className={classes.anchor} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown data-testid="node-menu">
        <Menu.Label lang="zh" className={classes.menuName}>
          {node.name}
        </Menu.Label>
        <Menu.Item leftSection={<IconInfoCircle size={15} />} onClick={() => session.take(select('entity', id))}>
          {t('canvas.open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTarget size={15} />} onClick={() => session.take(focusOn(id))}>
          {t('canvas.focus')}
        </Menu.Item>
        <Menu.Item leftSection={<IconRoute size={15} />} onClick={() => session.take(findPathsFrom(id))}>
          {t('paths.between')}
        </Menu.Item>
        {start && (
          <Menu.Item
            leftSection={<IconRouteAltRight size={15} />}
            onClick={() => session.take((now) => openScreen('paths')(setEnd('to', id)(now)))}
          >
            <Named text={t('paths.toHere', { name: start.name })} names={[start.name]} />
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconEyeOff size={15} />} onClick={() => session.take(hide(id))}>
          {t('canvas.hide')}
        </Menu.Item>
        <Menu.Item
          leftSection={isPinned ? <IconPinnedOff size={15} /> : <IconPin size={15} />}
          onClick={togglePin}
          data-testid="menu-pin"
        >
          {t(isPinned ? 'moving.unpin' : 'moving.pin')}
        </Menu.Item>
        {isExpanded(view, id) && (
          <Menu.Item
            leftSection={<IconArrowsMinimize size={15} />}
            onClick={() => session.take(collapse(id))}
            data-testid="menu-collapse"
          >
            {t('moving.collapse')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconArrowsMaximize size={15} />}
          rightSection={<span className={items.count}>{hidden > 0 ? `+${hidden}` : 0}</span>}
          disabled={hidden === 0}
          onClick={() => session.take(expand(id))}
        >
          {t('canvas.expand')}
        </Menu.Item>
        <ExpandItems id={id} hidden={hidden} counts={counts} height={230} />
      </Menu.Dropdown>
    </Menu>
  )
}
