// The layouts to choose from, and laying out anew.
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import {
  IconAffiliate,
  IconBinaryTree,
  IconCalendar,
  IconCheck,
  IconMap2,
  IconTarget,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { session } from '../state/session.ts'
import { LAYOUTS, type LayoutId, setLayout } from '../state/view.ts'

const ICONS: Readonly<Record<LayoutId, TablerIcon>> = {
  force: IconAffiliate,
  region: IconMap2,
  hierarchy: IconBinaryTree,
  concentric: IconTarget,
  lanes: IconCalendar,
}

interface Props {
  readonly layout: LayoutId
  onAnew(): void
}

export function LayoutMenu({ layout, onAnew }: Props): ReactNode {
  const { t } = useTranslation()
  return (
    <Menu position="left-start" shadow="md" width={210} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Tooltip label={t('moving.layout')} position="left">
          <ActionIcon variant="subtle" color="gray" aria-label={t('moving.layout')} data-testid="tool-layout">
            <IconAffiliate size={17} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {LAYOUTS.map((id) => {
          const Icon = ICONS[id]
          return (
            <Menu.Item
              key={id}
              leftSection={<Icon size={15} />}
              rightSection={id === layout ? <IconCheck size={14} /> : undefined}
              onClick={() => session.take(setLayout(id))}
              data-testid={`layout-${id}`}
            >
              {t(`moving.layouts.${id}`)}
            </Menu.Item>
          )
        })}
        <Menu.Divider />
        <Menu.Item onClick={onAnew} data-testid="tool-relayout">
          {t('canvas.relayout')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
