// What can be done with the marked entities together: hide, keep only, expand, pin.
import { Button, CloseButton } from '@mantine/core'
import { IconArrowsMaximize, IconEyeOff, IconFilter, IconPin } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { expandAll, hideAll, keepOnly, pinAll, unmark } from '../state/marking.ts'
import { session } from '../state/session.ts'
import type { Step } from '../state/view.ts'
import classes from './canvas.module.css'
import type { Positions } from './layout-task.ts'

/** Each expansion is a request of its own. */
const MOST_EXPANDED = 20

interface Props {
  /** Of these only those that are drawn are meant. */
  readonly marked: readonly string[]
  readonly positions: Positions
  readonly drawn: ReadonlySet<string>
}

export function MarkedBar({ marked, positions, drawn }: Props): ReactNode {
  const { t } = useTranslation()
  const ids = marked.filter((id) => drawn.has(id))
  if (ids.length === 0) return null
  const places = Object.fromEntries(ids.flatMap((id) => (positions[id] ? [[id, positions[id]]] : [])))
  const actions: readonly (readonly ['hide' | 'keep' | 'expand' | 'pin', ReactNode, Step])[] = [
    ['hide', <IconEyeOff key="hide" size={14} />, hideAll(ids)],
    ['keep', <IconFilter key="keep" size={14} />, keepOnly(ids)],
    ['expand', <IconArrowsMaximize key="expand" size={14} />, expandAll(ids)],
    ['pin', <IconPin key="pin" size={14} />, pinAll(places)],
  ]
  return (
    <div className={classes.marked} role="toolbar" aria-label={t('moving.marked', { count: ids.length })}>
      <b data-testid="marked-count">{t('moving.marked', { count: ids.length })}</b>
      {actions.map(([name, icon, step]) => (
        <Button
          key={name}
          variant="subtle"
          size="compact-sm"
          leftSection={icon}
          onClick={() => session.take(step)}
          disabled={name === 'expand' && ids.length > MOST_EXPANDED}
          data-testid={`marked-${name}`}
        >
          {t(`moving.all.${name}`)}
        </Button>
      ))}
      <CloseButton size="sm" aria-label={t('moving.unmark')} onClick={() => session.take(unmark)} />
    </div>
  )
}
