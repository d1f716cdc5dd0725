// The options of every command that reads web addresses.
import type { Command } from 'commander'

export interface WebOptions {
  readonly follow?: string
  readonly allowPrivate?: boolean
}

/** Adds `--follow` and `--allow-private`. */
export const addWebOptions = (command: Command): Command =>
  command
    .option(
      '--follow <pattern>',
      'web addresses are list pages: read the pages whose addresses hold this; * is anything',
    )
    .option('--allow-private', 'read web addresses of private and local networks too')
