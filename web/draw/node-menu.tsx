// What can be done with an entity on the canvas: the menu of the right mouse button.
import { Menu } from '@mantine/core'
import { IconArrowsMaximize, IconEyeOff, IconInfoCircle, IconRoute, IconTarget } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { findPathsFrom } from '../state/path-question.ts'
import type { Picture } from '../state/picture.ts'
import { session } from '../state/session.ts'
import { expand, focusOn, hide, type Point, select } from '../state/view.ts'
import classes from './canvas.module.css'

export interface NodeMenuAt {
  readonly id: string
  readonly at: Point
}

interface Props {
  readonly menu: NodeMenuAt
  readonly picture: Picture
  onClose(): void
}

export function NodeMenu({ menu: { id, at }, picture, onClose }: Props): ReactNode {
  const { t } = useTranslation()
  const node = picture.nodes.find((one) => one.id === id)
  if (!node) return null
  return (
    <Menu opened onClose={onClose} position="bottom-start" shadow="md" offset={4}>
      <Menu.Target>
        <span className={classes.anchor} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label lang="zh">{node.name}</Menu.Label>
        <Menu.Item leftSection={<IconInfoCircle size={15} />} onClick={() => session.take(select('entity', id))}>
          {t('canvas.open')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowsMaximize size={15} />}
          disabled={node.hiddenNeighbors === 0}
          onClick={() => session.take(expand(id))}
        >
          {t('canvas.expand')} {node.hiddenNeighbors > 0 && `(+${node.hiddenNeighbors})`}
        </Menu.Item>
        <Menu.Item leftSection={<IconTarget size={15} />} onClick={() => session.take(focusOn(id))}>
          {t('canvas.focus')}
        </Menu.Item>
        <Menu.Item leftSection={<IconRoute size={15} />} onClick={() => session.take(findPathsFrom(id))}>
          {t('paths.between')}
        </Menu.Item>
        <Menu.Item leftSection={<IconEyeOff size={15} />} onClick={() => session.take(hide(id))}>
          {t('canvas.hide')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
