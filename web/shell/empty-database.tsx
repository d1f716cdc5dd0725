// What the first visitor sees before anything is imported: how to import, and that the page will notice.
import { Button, Code, CopyButton, Group, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconCopy, IconFileImport } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './empty-database.module.css'

const IMPORT = 'npm run gongbao -- import ./bulletins'
const EXAMPLE = 'npm run gongbao -- import seeds/bulletins'

export function EmptyDatabase(): ReactNode {
  const { t } = useTranslation()
  return (
    <div className={classes.empty} data-testid="empty-database">
      <Stack gap="md" maw={520}>
        <IconFileImport size={40} stroke={1.3} aria-hidden="true" className={classes.icon} />
        <Title order={2} fz={22}>
          {t('empty.title')}
        </Title>
        <Text c="dimmed">{t('empty.text')}</Text>
        <Command text={IMPORT} />
        <Text c="dimmed">{t('empty.example')}</Text>
        <Command text={EXAMPLE} />
        <Text c="dimmed" fz="sm">
          {t('empty.afterwards')}
        </Text>
      </Stack>
    </div>
  )
}

function Command({ text }: { text: string }): ReactNode {
  const { t } = useTranslation()
  return (
    <Group gap="xs" wrap="nowrap">
      <Code className={classes.command} fz="sm">
        {text}
      </Code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button
            variant="light"
            size="xs"
            onClick={copy}
            leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          >
            {t(copied ? 'empty.copied' : 'empty.copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  )
}
