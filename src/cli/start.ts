// Everything at once: the database, the seed bulletins in it, the explorer at an address until Ctrl-C.
import { once } from 'node:events'
import { join } from 'node:path'
import { type Config, projectFolder } from '../config.ts'
import { GongbaoError } from '../errors.ts'
import { type Database, openDatabase } from '../graph/connect.ts'
import { isPortFree } from '../graph/local/ports.ts'
import { importBulletins } from '../pipeline.ts'
import { startServer } from '../serve/server.ts'
import type { CommandContext, CommandModule } from './command.ts'
import { toFileLine } from './import-table.ts'

const seedsFolder = join(projectFolder, 'seeds', 'bulletins')

export const command: CommandModule = {
  configure: (command, context) => {
    command
      .option('--no-seeds', 'do not import the bulletins in seeds/bulletins')
      .action((options: { readonly seeds: boolean }) => start(context, options))
  },
}

async function start(context: CommandContext, { seeds }: { readonly seeds: boolean }): Promise<void> {
  const { log, print, say, signal } = context
  const config = context.config()
  // Asked before the database starts: a person who has to choose another port should not wait for it.
  await checkPort(config)
  const database = await openDatabase(config, { say, signal })
  try {
    if (seeds) await importSeeds(database, context)
    if (signal.aborted) return
    const server = await startServer({ database, config, log, warm: true })
    print(`\nGongbao is ready: ${server.url}\n`)
    say(`The API is at ${server.url}/graphql. Ctrl-C ends it.`)
    if (!signal.aborted) await once(signal, 'abort')
    say('\nClosing …')
    await server.close()
  } finally {
    await database.close()
  }
}

async function importSeeds(database: Database, { say, signal }: CommandContext): Promise<void> {
  say('Reading the seed bulletins …')
  await importBulletins([seedsFolder], { database, signal, onProgress: ({ file }) => say(`  ${toFileLine(file)}`) })
}

async function checkPort({ host, port }: Config): Promise<void> {
  if (await isPortFree(port, host)) return
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const ours = await isGongbao(url)
  throw new GongbaoError(
    'PORT_TAKEN',
    ours ? `Gongbao runs there already: ${url}` : `Port ${port} on ${host} is taken by another program.`,
    ours ? 'Open that, or end it first.' : `Set PORT to another port, such as PORT=${port + 1} npm start.`,
    port,
  )
}

async function isGongbao(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) })
    return /<title>[^<]*(?:公报|gongbao)/i.test(await response.text())
  } catch {
    return false
  }
}
