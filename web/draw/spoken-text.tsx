// The selected entity with its neighbourhood, or the selected tie, for screen readers: spoken when the selection changes.
import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTypes } from '../panels/ontology.tsx'
import type { Picture } from '../state/picture.ts'
import type { Selection } from '../state/view.ts'
import { toSpoken } from './spoken.ts'

const HAN = /\p{Script=Han}/u

/** Chinese names apart from the words around them, so that each is spoken in its own language. */
const toPieces = (text: string): string[] => text.split(/([\p{Script=Han}“”《》（）、，：。…]+)/u).filter(Boolean)

export function SpokenText({ selection, picture }: { selection: Selection | undefined; picture: Picture }): ReactNode {
  const { t } = useTranslation()
  const types = useTypes()
  return (
    <VisuallyHidden>
      <p aria-live="polite" data-testid="spoken">
        {toPieces(toSpoken(selection, picture, types, t)).map((piece, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are read in order and have no names.
          <span key={i} lang={HAN.test(piece) ? 'zh' : undefined}>
            {piece}
          </span>
        ))}
      </p>
    </VisuallyHidden>
  )
}
