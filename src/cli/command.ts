// The contract of a command: `src/cli/NAME.ts` exports `command`, and main.ts loads it when NAME is asked for.
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import type { Logger } from '../log.ts'

export interface CommandContext {
  /** Reads the settings when first called. Throws GongbaoError BAD_SETTING. */
  readonly config: () => Config
  /** For what an operator may want to look up later: stderr. */
  readonly log: Logger
  /** Writes one line of the result to stdout; with `--json` this is the only thing on stdout. */
  readonly print: (line: string) => void
  /** Writes one line about what is being done, for a person, to stderr. */
  readonly say: (line: string) => void
  /** Aborted by Ctrl-C, SIGTERM or SIGHUP: stop between two steps, close what is open, return. */
  readonly signal: AbortSignal
}

export interface CommandModule {
  /**
   * Adds arguments, options, examples and `.action(…)` to a command that has its name and summary already.
   * The action may be async. It throws GongbaoError for what a person can mend (main.ts prints message and hint and
   * picks the exit code) and sets `process.exitCode` from exit-codes.ts where part of the work failed.
   */
  readonly configure: (command: Command, context: CommandContext) => void
}

/*
Example, `src/cli/count.ts`:

  export const command: CommandModule = {
    configure: (command, { print }) => {
      command
        .argument('<file...>', 'files to count')
        .option('--json', 'print a report that a program can read')
        .action(async (files: readonly string[], options: { json?: boolean }) => { … print(…) … })
    },
  }
*/
