// What the first visitor sees before anything is imported: the import, an example to try, the command, and that the page
// will notice.
import { Button, Code, CopyButton, Group, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconCopy, IconFileImport, IconFlask } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sendFiles } from '../api/import-job.ts'
import { session } from '../state/session.ts'
import { openJob } from '../state/view.ts'
import classes from './empty-database.module.css'

const IMPORT = 'npm run gongbao -- import ./bulletins'

/** The bulletin that comes with the project, read as any other. */
async function sendSeed(): Promise<string> {
  const { default: text } = await import('../../seeds/bulletins/pinghu.txt?raw')
  return sendFiles([{ path: 'pinghu.txt', file: new File([text], 'pinghu.txt', { type: 'text/plain' }) }], {})
}

export function EmptyDatabase(): ReactNode {
  const { t } = useTranslation()
  const seed = useMutation({
    networkMode: 'always',
    mutationFn: sendSeed,
    onSuccess: (id) => session.take(openJob(id)),
  })
  return (
    <div className={classes.empty} data-testid="empty-database">
      <Stack gap="md" maw={520}>
        <IconFileImport size={40} stroke={1.3} aria-hidden="true" className={classes.icon} />
        <Title order={2} fz={22}>
          {t('empty.title')}
        </Title>
        <Text c="dimmed">{t('empty.text')}</Text>
        <Group>
          <Button
            leftSection={<IconFileImport size={16} />}
            onClick={() => session.take(openJob(undefined))}
            data-testid="empty-import"
          >
            {t('empty.import')}
          </Button>
          <Button
            variant="light"
            leftSection={<IconFlask size={16} />}
            loading={seed.isPending}
            onClick={() => seed.mutate()}
            data-testid="empty-seed"
          >
            {t('empty.seed')}
          </Button>
        </Group>
        {seed.error && (
          <Text c="red" role="alert">
            {t('imports.notSent')}
          </Text>
        )}
        <Text c="dimmed">{t('empty.terminal')}</Text>
        <Command text={IMPORT} />
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
