// The table of commands and the start of the program: `gongbao NAME …` loads ./NAME.ts and nothing of the others.
import { exitCodes } from './exit-codes.ts'
import { type CommandEntry, runCommandLine } from './program.ts'

const commands: readonly CommandEntry[] = [
  { name: 'start', summary: 'start everything: database, the seed bulletins, the explorer', serves: true },
  { name: 'import', summary: 'read bulletins into the database' },
  { name: 'watch', summary: 'read bulletins into the database as they arrive in a folder' },
  { name: 'delete', summary: 'remove documents from the database, with all that only they said' },
  { name: 'extract', summary: 'read bulletins into files, without a database' },
  { name: 'evaluate', summary: 'compare what was extracted with a gold standard' },
  { name: 'serve', summary: 'serve the explorer and the API on what the database holds', serves: true },
  { name: 'token', summary: 'make, list or revoke the access tokens of the API' },
  { name: 'neo4j', summary: 'start, stop or look at the managed database' },
  { name: 'doctor', summary: 'say what is found, what is missing and what mends it' },
]

// A reader that goes away (`gongbao … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.ok)
  throw error
})

process.exit(await runCommandLine(process.argv.slice(2), commands))
