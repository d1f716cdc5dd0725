// Items of a menu that expand an entity by the type of its hidden neighbours or of the ties to them, each with how many.
import { Loader, Menu, ScrollArea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HiddenCount } from '../draw/use-hidden-counts.ts'
import { EXPAND_LIMIT } from '../state/limits.ts'
import { session } from '../state/session.ts'
import { expand } from '../state/view.ts'
import classes from './expand-items.module.css'
import { useTypes } from './ontology.tsx'
import { TypeMark } from './type-mark.tsx'

interface Props {
  readonly id: string
  /** Neighbours that are not drawn. */
  readonly hidden: number
  /** Undefined while they are asked for. */
  readonly counts: readonly HiddenCount[] | undefined
  /** Pixels; more items are scrolled. */
  readonly height: number
}

export function ExpandItems({ id, hidden, counts, height }: Props): ReactNode {
  const { t } = useTranslation()
  const { toTypeText, toTieText } = useTypes()
  return (
    <>
      {hidden > 0 && !counts && <Loader size={14} m={8} aria-hidden="true" />}
      {counts && counts.length > 0 && (
        <ScrollArea.Autosize mah={height} type="auto" scrollbarSize={6}>
          {counts.map(({ by, count }) => {
            const key = 'type' in by ? by.type : by.relationType
            return (
              <Menu.Item
                key={key}
                leftSection={'type' in by ? <TypeMark type={by.type} /> : <span className={classes.line} />}
                rightSection={<span className={classes.count}>+{count}</span>}
                onClick={() => session.take(expand(id, by))}
                data-testid={`expand-${key}`}
              >
                {'type' in by ? toTypeText(by.type) : toTieText(by.relationType)}
              </Menu.Item>
            )
          })}
        </ScrollArea.Autosize>
      )}
      {hidden > EXPAND_LIMIT && <Menu.Label>{t('moving.atOnce', { count: EXPAND_LIMIT })}</Menu.Label>}
    </>
  )
}
