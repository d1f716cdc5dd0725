// A sentence or a phrase in, the form in which phrases are sought out, of the same length: what is found in the form
// stands at the same place in the text. Full and half width, case, traditional characters and kinds of quotes are alike.
import { toFolded } from '../domain/names.ts'
import { toSimplified } from '../domain/simplified.ts'

const forms = new Map<string, string>()

/** Character by character, so that the length stays: what a step would make longer or shorter it leaves alone. */
export function toSentenceForm(text: string): string {
  let form = ''
  for (const character of text) {
    let folded = forms.get(character)
    if (folded === undefined) {
      folded = foldCharacter(character)
      forms.set(character, folded)
    }
    form += folded
  }
  return form
}

const steps: readonly ((character: string) => string)[] = [
  (character) => character.normalize('NFKC'),
  toFolded,
  (character) => (/[“”]/.test(character) ? '"' : /[‘’]/.test(character) ? "'" : character),
  toSimplified,
  (character) => character.toLowerCase(),
]

const foldCharacter = (character: string): string =>
  steps.reduce((folded, step) => {
    const next = step(folded)
    return next.length === folded.length ? next : folded
  }, character)
