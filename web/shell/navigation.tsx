// The screens as links: a click opens one here, a middle click in another tab, and the address says what each shows.
import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toAddress } from '../state/address.ts'
import { session, useView } from '../state/session.ts'
import { openScreen, SCREENS, type Screen } from '../state/view.ts'
import classes from './navigation.module.css'

export function Navigation(): ReactNode {
  const { t } = useTranslation()
  const view = useView()
  const open = (event: MouseEvent, screen: Screen): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (screen !== view.screen) session.take(openScreen(screen))
  }
  return (
    <nav className={classes.navigation} aria-label={t('screen.label')}>
      {SCREENS.map((screen) => (
        <a
          key={screen}
          href={`?${toAddress(openScreen(screen)(view))}`}
          className={classes.link}
          aria-current={screen === view.screen ? 'page' : undefined}
          onClick={(event) => open(event, screen)}
          data-testid={`screen-${screen}`}
        >
          {t(`screen.${screen}`)}
        </a>
      ))}
    </nav>
  )
}
