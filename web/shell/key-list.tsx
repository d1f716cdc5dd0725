// The keys that work on the page, for those who do not know them.
import { Kbd } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './key-list.module.css'

export function KeyList(): ReactNode {
  const { t } = useTranslation()
  const rows = [
    { keys: ['/'], text: t('keys.search') },
    { keys: [t('keys.arrows')], text: t('keys.walk') },
    { keys: ['N', 'Enter'], text: t('moving.keysWalk') },
    { keys: ['O'], text: t('moving.keysPanel') },
    { keys: ['E', 'Shift E'], text: t('moving.keysExpand') },
    { keys: ['P'], text: t('moving.keysPin') },
    { keys: ['M'], text: t('moving.keysMenu') },
    { keys: ['Ctrl F'], text: t('moving.keysFind') },
    { keys: ['L'], text: t('moving.keysLasso') },
    { keys: ['H'], text: t('keys.hide') },
    { keys: ['Ctrl Z', 'Ctrl Y'], text: t('keys.undo') },
    { keys: ['+', '−', '0'], text: t('keys.zoom') },
    { keys: ['Esc'], text: t('keys.clear') },
  ]
  return (
    <dl className={classes.list}>
      {rows.map(({ keys, text }) => (
        <div key={text}>
          <dt>
            {keys.map((key) => (
              <Kbd key={key} size="xs">
                {key}
              </Kbd>
            ))}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
