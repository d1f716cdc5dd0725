// Finding within the drawing: marks the entities whose names hold the words, and steps through them.
import { ActionIcon, CloseButton, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mark, unmark } from '../state/marking.ts'
import type { Picture } from '../state/picture.ts'
import { session, useView } from '../state/session.ts'
import { select } from '../state/view.ts'
import classes from './canvas.module.css'
import { findNames } from './find-names.ts'

export function FindBar({ picture, onClose }: { picture: Picture; onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const { selection } = useView()
  const [text, setText] = useState('')
  const found = useMemo(() => findNames(text, picture.nodes), [text, picture])
  const at = selection ? found.indexOf(selection.id) : -1
  const find = (next: string): void => {
    setText(next)
    session.take(mark(findNames(next, picture.nodes)), 'replace')
  }
  const go = (step: 1 | -1): void => {
    if (found.length === 0) return
    const next = at < 0 ? (step > 0 ? 0 : found.length - 1) : (at + step + found.length) % found.length
    session.take(select('entity', found[next]!), 'replace')
  }
  const close = (): void => {
    session.take(unmark, 'replace')
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }
  return (
    <search className={classes.find}>
      <TextInput
        size="xs"
        w={190}
        autoFocus
        aria-label={t('moving.find')}
        placeholder={t('moving.find')}
        leftSection={<IconSearch size={14} />}
        value={text}
        onChange={({ currentTarget }) => find(currentTarget.value)}
        onKeyDown={onKeyDown}
        data-testid="find"
      />
      <span className={classes.found} role="status" data-testid="found">
        {text.trim() && (found.length === 0 ? t('moving.none') : `${at + 1} / ${found.length}`)}
      </span>
      <ActionIcon variant="subtle" color="gray" aria-label={t('moving.previous')} onClick={() => go(-1)}>
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('moving.next')} onClick={() => go(1)}>
        <IconChevronDown size={16} />
      </ActionIcon>
      <CloseButton size="sm" aria-label={t('moving.close')} onClick={close} />
    </search>
  )
}
