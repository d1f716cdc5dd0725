// Asks for the access token where the server needs one; it is kept in this tab only.
import { Button, Center, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepToken, signIn } from '../api/token.ts'
import { queryClient } from '../api/use-queries.ts'
import { useCell } from '../state/cell.ts'

export function SignIn(): ReactNode {
  const { t } = useTranslation()
  const state = useCell(signIn)
  const [token, setToken] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (token.trim() === '') return
    keepToken(token.trim())
    void queryClient.resetQueries()
  }
  return (
    <Center h="100%" component="main">
      <Paper withBorder p="xl" radius="md" w={420} shadow="sm">
        <form onSubmit={submit}>
          <Stack gap="md">
            <div>
              <Title order={1} fz={22}>
                {t('signIn.title')}
              </Title>
              <Text c="dimmed" mt={6}>
                {t('signIn.why')}
              </Text>
            </div>
            <PasswordInput
              label={t('signIn.label')}
              value={token}
              onChange={({ currentTarget }) => setToken(currentTarget.value)}
              error={state === 'refused' && token === '' ? t('signIn.refused') : undefined}
              visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
              autoComplete="off"
              autoFocus
              data-testid="token"
            />
            <Button type="submit" disabled={token.trim() === ''} data-testid="sign-in">
              {t('signIn.enter')}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Center>
  )
}
