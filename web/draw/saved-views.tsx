// The views kept in this browser: save the present one, open, rename, delete, copy as a link.
import { ActionIcon, Button, Popover, TextInput, Tooltip, UnstyledButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBookmark, IconLink, IconPencil, IconTrash, type TablerIcon } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseAddress, toAddress } from '../state/address.ts'
import { KEPT_VIEWS, parseSavedViews, removeView, renameView, type SavedView, saveView } from '../state/saved-views.ts'
import { session, useView } from '../state/session.ts'
import classes from './canvas.module.css'

export function SavedViews(): ReactNode {
  const { t } = useTranslation()
  const view = useView()
  const [list, setList] = useState<readonly SavedView[]>(() => parseSavedViews(localStorage.getItem(KEPT_VIEWS)))
  const [name, setName] = useState('')
  const [renamed, setRenamed] = useState<string>()
  const store = (next: readonly SavedView[]): void => {
    localStorage.setItem(KEPT_VIEWS, JSON.stringify(next))
    setList(next)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    store(renamed === undefined ? saveView(list, name, toAddress(view)) : renameView(list, renamed, name))
    setName('')
    setRenamed(undefined)
  }
  const copy = async ({ address }: SavedView): Promise<void> => {
    await navigator.clipboard.writeText(`${window.location.origin}${window.location.pathname}?${address}`)
    notifications.show({ message: t('moving.copied') })
  }
  return (
    <Popover position="left-start" shadow="md" width={300} trapFocus>
      <Popover.Target>
        <Tooltip label={t('moving.views')} position="left">
          <ActionIcon variant="subtle" color="gray" aria-label={t('moving.views')} data-testid="tool-views">
            <IconBookmark size={17} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('moving.views')}>
        <form className={classes.saveView} onSubmit={submit}>
          <TextInput
            size="xs"
            flex={1}
            aria-label={t('moving.viewName')}
            placeholder={t('moving.viewName')}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            data-testid="view-name"
          />
          <Button type="submit" size="xs" variant="light" disabled={name.trim() === ''} data-testid="view-save">
            {renamed === undefined ? t('moving.saveView') : t('moving.rename', { name: renamed })}
          </Button>
        </form>
        {list.length === 0 && <p className={classes.noViews}>{t('moving.noViews')}</p>}
        <ul className={classes.views}>
          {list.map((one) => (
            <li key={one.name} data-testid="saved-view">
              <UnstyledButton
                className={classes.viewName}
                title={t('moving.openView', { name: one.name })}
                onClick={() => session.take(() => parseAddress(one.address))}
              >
                {one.name}
              </UnstyledButton>
              <RowAction
                label={t('moving.copyLink', { name: one.name })}
                icon={IconLink}
                onClick={() => void copy(one)}
              />
              <RowAction
                label={t('moving.rename', { name: one.name })}
                icon={IconPencil}
                onClick={() => {
                  setRenamed(one.name)
                  setName(one.name)
                }}
              />
              <RowAction
                label={t('moving.remove', { name: one.name })}
                icon={IconTrash}
                onClick={() => store(removeView(list, one.name))}
              />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

interface ActionProps {
  readonly label: string
  readonly icon: TablerIcon
  onClick(): void
}

function RowAction({ label, icon: Icon, onClick }: ActionProps): ReactNode {
  return (
    <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} onClick={onClick}>
      <Icon size={14} />
    </ActionIcon>
  )
}
