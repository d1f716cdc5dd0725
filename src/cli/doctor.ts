// What Gongbao needs and what this machine has: one line each, and for what is missing the command that mends it.
import type { CommandModule } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { examine, type Finding } from './findings.ts'

export const command: CommandModule = {
  configure: (command, { config, print }) => {
    command
      .option('--json', 'print a report that a program can read')
      .addHelpText('after', `\nEnds with ${exitCodes.belowFloor} if something that is needed is missing.`)
      .action(async ({ json }: { readonly json?: boolean }) => {
        const findings = await examine(config)
        if (json) print(JSON.stringify(findings, null, 2))
        else for (const finding of findings) print(toLine(finding))
        if (findings.some(({ state }) => state === 'missing')) process.exitCode = exitCodes.belowFloor
      })
  },
}

const marks: Readonly<Record<Finding['state'], string>> = { found: '✓', unneeded: '–', missing: '✗' }

function toLine({ state, name, detail, mend }: Finding): string {
  return `${marks[state]} ${name}: ${detail}${mend === undefined ? '' : `\n    → ${mend}`}`
}
