// Expanding an entity by the type of its hidden neighbours or of the ties to them, each with how many there are; taking that back.
import { Button, Loader, Menu, ScrollArea } from '@mantine/core'
import { IconArrowsMinimize, IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHiddenCounts } from '../draw/use-hidden-counts.ts'
import { EXPAND_LIMIT } from '../state/limits.ts'
import type { Loaded } from '../state/picture.ts'
import { session, useView } from '../state/session.ts'
import { collapse, expand, isExpanded } from '../state/view.ts'
import { useTypes } from './ontology.tsx'
import { TypeMark } from './type-mark.tsx'

interface Props {
  readonly id: string
  /** Neighbours that are not drawn. */
  readonly hidden: number
  readonly loaded: Loaded
}

export function EntityExpand({ id, hidden, loaded }: Props): ReactNode {
  const { t } = useTranslation()
  const { toTypeText, toTieText } = useTypes()
  const view = useView()
  const [isOpen, setOpen] = useState(false)
  const counts = useHiddenCounts(id, loaded, isOpen)
  return (
    <>
      {hidden > 0 && (
        <Menu
          opened={isOpen}
          onChange={setOpen}
          position="bottom-start"
          shadow="md"
          width={230}
          withInitialFocusPlaceholder={false}
        >
          <Menu.Target>
            <Button
              variant="subtle"
              size="compact-sm"
              rightSection={<IconChevronDown size={13} />}
              data-testid="expand-by-type"
            >
              {t('moving.byType')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {!counts && <Loader size={14} m={8} />}
            <ScrollArea.Autosize mah={300} type="auto" scrollbarSize={6}>
              {counts?.map(({ by, count }) => (
                <Menu.Item
                  key={JSON.stringify(by)}
                  leftSection={'type' in by ? <TypeMark type={by.type} /> : undefined}
                  rightSection={<small>+{count}</small>}
                  onClick={() => session.take(expand(id, by))}
                >
                  {'type' in by ? toTypeText(by.type) : toTieText(by.relationType)}
                </Menu.Item>
              ))}
            </ScrollArea.Autosize>
            {hidden > EXPAND_LIMIT && <Menu.Label>{t('moving.atOnce', { count: EXPAND_LIMIT })}</Menu.Label>}
          </Menu.Dropdown>
        </Menu>
      )}
      {isExpanded(view, id) && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowsMinimize size={14} />}
          onClick={() => session.take(collapse(id))}
          data-testid="collapse"
        >
          {t('moving.collapse')}
        </Button>
      )}
    </>
  )
}
