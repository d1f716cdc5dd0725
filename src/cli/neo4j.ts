// The managed database by itself: start it and leave it running, stop it, say how it is.
import type { Config } from '../config.ts'
import { GongbaoError } from '../errors.ts'
import { openDatabase } from '../graph/connect.ts'
import { readServerStatus, stopServer } from '../graph/local/control.ts'
import { toHome } from '../graph/local/home.ts'
import { managedUser } from '../graph/local/login.ts'
import type { CommandContext, CommandModule } from './command.ts'
import { exitCodes } from './exit-codes.ts'

export const command: CommandModule = {
  configure: (command, context) => {
    command
      .command('start')
      .description('Start the managed database, if it does not run, and leave it running.')
      .action(() => start(context))
    command
      .command('stop')
      .description('Stop the managed database.')
      .option('--force', 'even while other processes use it')
      .action((options: { readonly force?: boolean }) => stop(context, options))
    command
      .command('status')
      .description(`Say whether the managed database runs; exit code ${exitCodes.database} if it does not.`)
      .option('--json', 'print a report that a program can read')
      .action((options: { readonly json?: boolean }) => status(context, options))
  },
}

async function start({ config, print, say, signal }: CommandContext): Promise<void> {
  const settings = readManaged(config)
  const database = await openDatabase(settings, { say, signal })
  await database.close({ keep: true })
  print(`Neo4j runs at ${database.uri}, user ${managedUser}, password in ${toHome(settings.home).password}`)
  say('It goes on running: `gongbao neo4j stop` ends it.')
}

async function stop({ config, print }: CommandContext, { force = false }: { readonly force?: boolean }): Promise<void> {
  const stopped = await stopServer(readManaged(config).home, { force })
  print(stopped ? 'Neo4j is stopped.' : 'Neo4j does not run.')
}

async function status({ config, print }: CommandContext, { json }: { readonly json?: boolean }): Promise<void> {
  const status = readServerStatus(readManaged(config).home)
  if (json) print(JSON.stringify(status))
  else if (!status.running) print('Neo4j does not run.')
  else {
    const process = status.kind === 'docker' ? 'in Docker' : `as process ${status.pid}`
    const users = status.users.length > 0 ? `used by process ${status.users.join(', ')}` : 'used by nobody'
    print(`Neo4j runs at ${status.uri} ${process}, ${users}${status.keep ? '; it stays until it is stopped' : ''}.`)
  }
  if (!status.running) process.exitCode = exitCodes.database
}

function readManaged(config: () => Config): Config {
  const settings = config()
  if (!settings.neo4j) return settings
  throw new GongbaoError(
    'BAD_SETTING',
    'NEO4J_URI is set, so there is no managed database.',
    'Unset NEO4J_URI to use one; a Neo4j of your own is started and stopped where it runs.',
    settings.neo4j.uri,
  )
}
