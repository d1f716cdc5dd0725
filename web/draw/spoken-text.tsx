// The selected entity with its neighbourhood, or the selected tie, for screen readers: spoken when the selection changes.
import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTypes } from '../panels/ontology.tsx'
import type { Picture } from '../state/picture.ts'
import type { Selection } from '../state/view.ts'
import { toSpoken } from './spoken.ts'

export function SpokenText({ selection, picture }: { selection: Selection | undefined; picture: Picture }): ReactNode {
  const { t } = useTranslation()
  const types = useTypes()
  return (
    <VisuallyHidden>
      <p aria-live="polite" data-testid="spoken">
        {toSpoken(selection, picture, types, t)}
      </p>
    </VisuallyHidden>
  )
}
