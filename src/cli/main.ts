// The table of commands. Only the module of the command that was asked for is loaded.
import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { readConfig, settings } from '../config.ts'
import { GongbaoError } from '../errors.ts'
import { createLog } from '../log.ts'
import type { CommandContext, CommandModule } from './command.ts'
import { exitCodes, toExitCode, toExitCodeTable } from './exit-codes.ts'
import { listenForStop } from './stop.ts'

const commands: readonly { readonly name: string; readonly summary: string }[] = [
  { name: 'start', summary: 'start everything: database, the seed bulletins, the explorer' },
  { name: 'import', summary: 'read bulletins into the database' },
  { name: 'extract', summary: 'read bulletins into files, without a database' },
  { name: 'evaluate', summary: 'compare what was extracted with a gold standard' },
  { name: 'serve', summary: 'serve the explorer and the API on what the database holds' },
  { name: 'neo4j', summary: 'start, stop or look at the managed database' },
  { name: 'doctor', summary: 'say what is found, what is missing and what mends it' },
]

/** Runs one command line (without `node` and the script) and gives the exit code. */
export async function runCommandLine(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const stop = listenForStop()
  const context: CommandContext = {
    config: () => readConfig(env),
    log: createLog(),
    print: (line) => process.stdout.write(`${line}\n`),
    say: (line) => process.stderr.write(`${line}\n`),
    signal: stop.signal,
  }
  try {
    const program = await createProgram(args, context)
    await program.parseAsync(args, { from: 'user' })
    return Number(process.exitCode ?? exitCodes.ok)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
    if (stop.signal.aborted) return exitCodes.interrupted
    report(error, context)
    return toExitCode(error)
  } finally {
    stop.release()
  }
}

async function createProgram(args: readonly string[], context: CommandContext): Promise<Command> {
  const program = new Command('gongbao')
    .description(packageJson.description)
    .version(packageJson.version)
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText('after', helpAfter)
  const asked = args.find((word) => !word.startsWith('-'))
  const wanted = asked === 'help' ? args[args.indexOf('help') + 1] : asked
  for (const { name, summary } of commands) {
    const command = program.command(name).summary(summary).description(toSentence(summary))
    if (name !== wanted) continue
    const { command: module } = (await import(`./${name}.ts`)) as { command: CommandModule }
    module.configure(command, context)
  }
  return program
}

function helpAfter(): string {
  const width = Math.max(...settings.map((setting) => setting.name.length))
  const lines = settings.map(({ name, default: value }) => `  ${name.padEnd(width)}  default: ${value}`)
  return `\nSettings (environment variables):\n${lines.join('\n')}\n\nExit codes:\n${toExitCodeTable()}`
}

function toSentence(summary: string): string {
  return `${summary[0]?.toUpperCase()}${summary.slice(1)}.`
}

function report(error: unknown, { log, say }: CommandContext): void {
  if (error instanceof GongbaoError) {
    say(`\n${error.code}: ${error.message}\n${error.hint}`)
    if (error.cause) log.debug({ err: error.cause }, error.code)
  } else {
    log.error({ err: error }, 'unexpected error')
  }
}

if (import.meta.main) {
  // A reader that goes away (`gongbao … | head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.ok)
    throw error
  })
  process.exit(await runCommandLine(process.argv.slice(2)))
}
