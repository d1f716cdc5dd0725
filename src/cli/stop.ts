// Signals in, one AbortSignal out: the first asks the command to end in order, a later one ends the process at once.
import { exitCodes } from './exit-codes.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

// One Ctrl-C arrives several times: from the terminal, from npm and from the set-up script.
const sameKeypressMs = 1500

/** Listens until `release` is called. Also ends in order when the script that started us is gone. */
export function listenForStop(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController()
  let firstAt = 0
  const ask = () => {
    if (!controller.signal.aborted) {
      firstAt = performance.now()
      controller.abort()
    } else if (performance.now() - firstAt > sameKeypressMs) {
      process.exit(exitCodes.interrupted)
    }
  }
  const orphaned = () => controller.abort()
  for (const signal of signals) process.on(signal, ask)
  process.on('disconnect', orphaned)
  // The channel tells that the parent has died; it must not keep a finished command alive.
  process.channel?.unref()
  return {
    signal: controller.signal,
    release: () => {
      for (const signal of signals) process.off(signal, ask)
      process.off('disconnect', orphaned)
    },
  }
}
