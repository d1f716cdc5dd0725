// Expanding an entity by the type of its hidden neighbours or of the ties to them, each with how many there are; taking that back.
import { Button, Menu } from '@mantine/core'
import { IconArrowsMinimize, IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHiddenCounts } from '../draw/use-hidden-counts.ts'
import type { Loaded } from '../state/picture.ts'
import { session, useView } from '../state/session.ts'
import { collapse, isExpanded } from '../state/view.ts'
import { ExpandItems } from './expand-items.tsx'

interface Props {
  readonly id: string
  /** Neighbours that are not drawn. */
  readonly hidden: number
  readonly loaded: Loaded
}

export function EntityExpand({ id, hidden, loaded }: Props): ReactNode {
  const { t } = useTranslation()
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
            <ExpandItems id={id} hidden={hidden} counts={counts} height={300} />
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
