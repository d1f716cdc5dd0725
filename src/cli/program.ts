// A command line in, an exit code out. Only the module of the command that was asked for is loaded.
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { readConfig, settings } from '../config.ts'
import { readLogLevel } from '../config-serving.ts'
import { GongbaoError } from '../errors.ts'
import { createLog, type Logger } from '../log.ts'
import type { CommandContext, CommandModule } from './command.ts'
import { exitCodes, toExitCode, toExitCodeTable } from './exit-codes.ts'
import { listenForStop } from './stop.ts'

export interface CommandEntry {
  /** Also the name of its file. */
  readonly name: string
  readonly summary: string
  /** Whether it runs on and on: its log is kept in the home folder too. */
  readonly serves?: boolean
}

/** Runs one command line (without `node` and the script) and gives the exit code. */
export async function runCommandLine(args: readonly string[], commands: readonly CommandEntry[]): Promise<number> {
  const stop = listenForStop()
  const words = args.filter((word) => !word.startsWith('-'))
  const wanted = commands.find(({ name }) => name === (words[0] === 'help' ? words[1] : words[0]))
  const asksForHelp = args.includes('--help') || args.includes('-h')
  const context: CommandContext = {
    config: readConfig,
    log: wanted?.serves && !asksForHelp ? createServingLog() : createLog(),
    print: (line) => process.stdout.write(`${line}\n`),
    say: (line) => process.stderr.write(`${line}\n`),
    signal: stop.signal,
  }
  try {
    const program = createProgram(commands)
    if (wanted) {
      const { command: module } = (await import(`./${wanted.name}.ts`)) as { command: CommandModule }
      const command = program.commands.find((each) => each.name() === wanted.name)
      if (command) module.configure(command, context)
    }
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

function createProgram(commands: readonly CommandEntry[]): Command {
  const program = new Command('gongbao')
    .description(packageJson.description)
    .version(packageJson.version)
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText('after', helpAfter)
  for (const { name, summary } of commands) program.command(name).summary(summary).description(toSentence(summary))
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

// A wrong setting or a closed folder is reported by the command itself; the log does without its file then.
function createServingLog(): Logger {
  try {
    return createLog({ level: readLogLevel(), file: join(readConfig().home, 'logs', 'gongbao.log') })
  } catch {
    return createLog()
  }
}

function report(error: unknown, { log, say }: CommandContext): void {
  if (error instanceof GongbaoError) say(`\n${error.code}: ${error.message}\n${error.hint}`)
  else log.error({ err: error }, 'unexpected error')
}
