// Starts the explorer: language, theme and queries around the one page.
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './shell/global.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/use-queries.ts'
import { App } from './shell/app.tsx'
import { theme, toVariables } from './shell/theme.ts'
import { startLanguage } from './text/language.ts'

await startLanguage()
createRoot(document.getElementById('root')!).render(
  <MantineProvider theme={theme} cssVariablesResolver={toVariables} defaultColorScheme="auto">
    <QueryClientProvider client={queryClient}>
      <App />
      <Notifications position="bottom-center" autoClose={2500} />
    </QueryClientProvider>
  </MantineProvider>,
)
