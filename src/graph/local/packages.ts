// Installs packages of the system where that needs no question: Debian and its kin, as root.
import { existsSync } from 'node:fs'
import { GongbaoError } from '../../errors.ts'
import { readProgram, runProgram } from './program.ts'

/** Whether `apt-get install` can be run as we are. */
export function canInstallPackages(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Whether a package can be installed; the lists also name some that cannot. */
export function isInstallable(name: string): boolean {
  return hasCandidate(readProgram('env', ['LC_ALL=C', 'apt-cache', 'policy', name]) ?? '')
}

/** Whether what `apt-cache policy` prints for a package names a version to install. */
export function hasCandidate(policy: string): boolean {
  return /^ *Candidate: (?!\(none\))\S/m.test(policy)
}

/** Installs packages; `choose` is asked after the lists are fresh. Throws GongbaoError NO_DATABASE. */
export async function installPackages(
  choose: () => readonly string[],
  { say, signal }: { readonly say: (line: string) => void; readonly signal?: AbortSignal },
): Promise<void> {
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, ...(signal && { signal }) }
  say('Reading the package lists of the system (apt-get update) …')
  // Lists may fail to refresh while what is needed is known already; the installation decides.
  await runProgram('apt-get', ['update', '-q'], options)
  const names = choose()
  say(`Installing ${names.join(', ')} (apt-get install), which can take some minutes …`)
  let unpacked = 0
  const result = await runProgram('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], {
    ...options,
    onLine: (line) => {
      if (line.startsWith('Unpacking ') && ++unpacked % 20 === 0) say(`  ${unpacked} packages unpacked`)
    },
  })
  signal?.throwIfAborted()
  if (result.code === 0) return
  throw new GongbaoError(
    'NO_DATABASE',
    `apt-get could not install ${names.join(', ')}:\n${result.tail.map((line) => `  ${line}`).join('\n')}`,
    `Try it by hand: apt-get install ${names.join(' ')}`,
    names,
  )
}
