// A document's text in, a signature out by which reprints are known: two texts that share most of their runs of
// characters have signatures that agree in most places (MinHash). The same text gives the same signature everywhere.

/** Characters of a run. */
const RUN = 5
/** Numbers of a signature; the estimate of a likeness of 0.7 is off by 0.045 in the mean. */
export const SIGNATURE_LENGTH = 96
/**
 * The estimated likeness from which two texts are one bulletin printed twice. In tests/fuse/reprints.test.ts, prints
 * with another headline, byline, first or last sentence have 0.81 and more; half of a text among other news has 0.41, a
 * report of the same event in other words 0.01.
 */
export const REPRINT_LIKENESS = 0.6
/** Shorter texts are alike by chance: forms, notices. */
const SHORTEST = 60

/** Signs, spaces and width do not make another text. */
const toLetters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

/** Odd multipliers and offsets of the hash functions, from one fixed seed. */
const [FACTORS, OFFSETS] = (() => {
  let state = 0x9e3779b9
  const next = (): number => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39)
    state ^= state >>> 15
    return state >>> 0
  }
  const draw = (): Uint32Array => Uint32Array.from({ length: SIGNATURE_LENGTH }, next)
  return [draw().map((value) => value | 1), draw()] as const
})()

/** The signature of a text, `SIGNATURE_LENGTH` numbers of 32 bits; undefined for a text too short to be told by it. */
export function toSignature(text: string): Uint32Array | undefined {
  const letters = toLetters(text)
  if (letters.length < SHORTEST) return undefined
  const hashes = new Set<number>()
  for (let at = 0; at + RUN <= letters.length; at++) {
    let hash = 0x811c9dc5
    for (let i = at; i < at + RUN; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
    hashes.add((hash ^ (hash >>> 16)) >>> 0)
  }
  const signature = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff)
  for (const hash of hashes)
    for (let i = 0; i < SIGNATURE_LENGTH; i++) {
      const value = (Math.imul(hash, FACTORS[i]!) + OFFSETS[i]!) >>> 0
      if (value < signature[i]!) signature[i] = value
    }
  return signature
}

/** How much two texts share, 0 to 1, as their signatures tell. */
export function toLikeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let i = 0; i < SIGNATURE_LENGTH; i++) if (a[i] === b[i]) same++
  return same / SIGNATURE_LENGTH
}

/** Values of a band; two texts of likeness 0.6 share one of the 24 bands in 96 of 100 cases, of 0.75 always. */
const BAND = 4

/**
 * Keys to look reprints up by: of two texts that are alike some are the same, of two that are not hardly any. What shares
 * a key is compared by `toLikeness`.
 */
export function toBandKeys(signature: Uint32Array): string[] {
  return Array.from({ length: SIGNATURE_LENGTH / BAND }, (_, band) =>
    [band, ...signature.subarray(band * BAND, (band + 1) * BAND)].map((value) => value.toString(36)).join('-'),
  )
}

/** The signature as text, to be stored with a document. */
export const toSignatureText = (signature: Uint32Array): string =>
  Array.from(signature, (value) => value.toString(36)).join(' ')

/** The signature that `toSignatureText` wrote; undefined for anything else. */
export function parseSignature(text: string): Uint32Array | undefined {
  const values = text.split(' ').map((value) => Number.parseInt(value, 36))
  const isOne = values.length === SIGNATURE_LENGTH && values.every((value) => value >= 0 && value <= 0xffffffff)
  return isOne ? Uint32Array.from(values) : undefined
}
