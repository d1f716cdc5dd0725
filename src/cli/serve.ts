// A database in, the explorer and the API at an address until Ctrl-C.
import { openDatabase } from '../graph/connect.ts'
import { createSchema } from '../graph/schema.ts'
import { refreshNetwork } from '../graph/write/network.ts'
import { startServer } from '../serve/server.ts'
import type { CommandModule } from './command.ts'

export const command: CommandModule = {
  configure: (command, { config, log, print, say, signal }) => {
    command.action(async () => {
      const settings = config()
      const database = await openDatabase(settings, { say, signal })
      try {
        await createSchema(database)
        await refreshNetwork(database)
        const server = await startServer({ database, config: settings, log, warm: true })
        print(`Explorer: ${server.url}/`)
        print(`API:      ${server.url}/graphql`)
        await new Promise<void>((resolve) => {
          if (signal.aborted) resolve()
          signal.addEventListener('abort', () => resolve(), { once: true })
        })
        say('Closing …')
        await server.close()
      } finally {
        await database.close()
      }
    })
  },
}
