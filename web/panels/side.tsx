// The right side: details of what is selected and the originals; side by side where the screen is large and an original is open, else one at a time.
import { ActionIcon, Tabs, Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  IconFileText,
  IconInfoCircle,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { session, useView } from '../state/session.ts'
import type { PictureState } from '../state/use-picture.ts'
import { openPane, type Pane } from '../state/view.ts'
import { EntityPanel } from './entity.tsx'
import { Overview } from './overview.tsx'
import { ReaderPanel } from './reader-panel.tsx'
import { RelationPanel } from './relation.tsx'
import classes from './side.module.css'

export function Side({ state }: { state: PictureState | undefined }): ReactNode {
  const { t } = useTranslation()
  const { pane, selection, document } = useView()
  const hasRoom = useMediaQuery('(min-width: 1760px)', undefined, { getInitialValueInEffect: false })
  const isWide = hasRoom && document !== undefined
  const [isOpen, setOpen] = useState(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: selecting or opening something brings a closed side back.
  useEffect(() => setOpen(true), [selection, document])

  if (!isOpen)
    return (
      <aside className={classes.closed} aria-label={t('pane.label')}>
        <Tooltip label={t('pane.open')} position="left">
          <ActionIcon variant="subtle" color="gray" aria-label={t('pane.open')} onClick={() => setOpen(true)}>
            <IconLayoutSidebarRightExpand size={18} />
          </ActionIcon>
        </Tooltip>
      </aside>
    )
  const close = (
    <Tooltip label={t('pane.collapse')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('pane.collapse')}
        onClick={() => setOpen(false)}
      >
        <IconLayoutSidebarRightCollapse size={16} />
      </ActionIcon>
    </Tooltip>
  )
  if (isWide)
    return (
      <aside className={classes.both} aria-label={t('pane.label')}>
        <section className={classes.column} aria-label={t('pane.text')}>
          <div className={classes.columnTop}>{t('pane.text')}</div>
          <ReaderPanel />
        </section>
        <section className={classes.column} aria-label={t('pane.detail')}>
          <div className={classes.columnTop}>
            {t('pane.detail')}
            {close}
          </div>
          <Detail state={state} />
        </section>
      </aside>
    )
  return (
    <aside className={classes.one} aria-label={t('pane.label')}>
      <Tabs
        value={pane}
        onChange={(next) => next && session.take(openPane(next as Pane))}
        className={classes.tabs}
        keepMounted={false}
      >
        <Tabs.List className={classes.tabList}>
          <Tabs.Tab value="detail" leftSection={<IconInfoCircle size={15} />} data-testid="pane-detail">
            {t('pane.detail')}
          </Tabs.Tab>
          <Tabs.Tab value="text" leftSection={<IconFileText size={15} />} data-testid="pane-text">
            {t('pane.text')}
          </Tabs.Tab>
        </Tabs.List>
        <div className={classes.close}>{close}</div>
        <Tabs.Panel value="detail" className={classes.panel}>
          <Detail state={state} />
        </Tabs.Panel>
        <Tabs.Panel value="text" className={classes.panel}>
          <ReaderPanel />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}

function Detail({ state }: { state: PictureState | undefined }): ReactNode {
  const { selection } = useView()
  if (selection?.kind === 'entity') return <EntityPanel key={selection.id} id={selection.id} state={state} />
  if (selection?.kind === 'relation') return <RelationPanel key={selection.id} id={selection.id} state={state} />
  return <Overview state={state} />
}
