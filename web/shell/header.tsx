// The top of the page: name, search, screens, language and theme.
import { ActionIcon, Button, Popover, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconKeyboard, IconLink, IconMoon, IconSun } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Search } from '../panels/search.tsx'
import type { Picture } from '../state/picture.ts'
import { session } from '../state/session.ts'
import { openScreen, type Step, startOver } from '../state/view.ts'
import { switchLanguage, useLanguage } from '../text/language.ts'
import classes from './header.module.css'
import { KeyList } from './key-list.tsx'
import { Navigation } from './navigation.tsx'

const goHome: Step = (view) => openScreen('graph')(startOver(view))

export function Header({ picture }: { picture: Picture | undefined }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const isDark = useComputedColorScheme('light') === 'dark'
  const share = async (): Promise<void> => {
    await navigator.clipboard.writeText(window.location.href)
    notifications.show({ message: t('header.shared') })
  }
  return (
    <header className={classes.header}>
      <button type="button" className={classes.brand} onClick={() => session.take(goHome)} title={t('header.home')}>
        <img src="./icon.svg" alt="" width={28} height={28} />
        <span className={classes.name}>{t('app.name')}</span>
        <span className={classes.tagline}>{t('app.tagline')}</span>
      </button>
      <Navigation />
      <Search picture={picture} />
      <div className={classes.right}>
        <Tooltip label={t('header.share')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('header.share')} onClick={() => void share()}>
            <IconLink size={18} />
          </ActionIcon>
        </Tooltip>
        <Popover position="bottom-end" shadow="md" withArrow>
          <Popover.Target>
            <Tooltip label={t('header.keys')}>
              <ActionIcon variant="subtle" color="gray" aria-label={t('header.keys')}>
                <IconKeyboard size={18} />
              </ActionIcon>
            </Tooltip>
          </Popover.Target>
          <Popover.Dropdown>
            <KeyList />
          </Popover.Dropdown>
        </Popover>
        <Tooltip label={t(isDark ? 'header.light' : 'header.dark')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(isDark ? 'header.light' : 'header.dark')}
            onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
          >
            {isDark ? <IconSun size={18} /> : <IconMoon size={18} />}
          </ActionIcon>
        </Tooltip>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          lang={language === 'zh' ? 'en' : 'zh'}
          title={t('header.languageLabel')}
          data-testid="language"
          onClick={switchLanguage}
        >
          {t('header.language')}
        </Button>
      </div>
    </header>
  )
}
