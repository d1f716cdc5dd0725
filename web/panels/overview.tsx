// What the detail pane shows while nothing is selected: how to begin, the best connected entities, the latest bulletins.
import { Button, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDocuments } from '../api/use-queries.ts'
import { session } from '../state/session.ts'
import type { PictureState } from '../state/use-picture.ts'
import { closeDocument, openDocument, openPane } from '../state/view.ts'
import { toDateText } from '../text/date.ts'
import { useLanguage } from '../text/language.ts'
import classes from './overview.module.css'
import { EntityLink, PanelBody, Section } from './parts.tsx'

const MOST = 10
const LATEST = 5

export function Overview({ state }: { state: PictureState | undefined }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const documents = useDocuments()
  const top = [...(state?.picture.nodes ?? [])].sort((a, b) => b.degree - a.degree).slice(0, MOST)
  const latest = documents.data?.pages[0]?.nodes.slice(0, LATEST) ?? []
  return (
    <PanelBody testId="overview">
      <p className={classes.hint}>{t('overview.hint')}</p>
      {top.length > 0 && (
        <Section title={t('overview.most')}>
          {top.map((node) => (
            <EntityLink key={node.id} entity={node} note={t('search.ties', { count: node.degree })} />
          ))}
        </Section>
      )}
      {latest.length > 0 && (
        <Section title={t('overview.documents')}>
          {latest.map((document) => (
            <UnstyledButton
              key={document.id}
              className={classes.document}
              onClick={() => session.take(openDocument(document.id))}
            >
              <span>
                <span lang="zh" className={classes.documentTitle}>
                  {document.title}
                </span>
                <small>
                  {document.publishedOn ? toDateText(document.publishedOn, language) : t('reader.undated')} ·{' '}
                  {t('reader.entityCount', { count: document.entityCount })} ·{' '}
                  {t('reader.tieCount', { count: document.relationCount })}
                </small>
              </span>
              <IconChevronRight size={16} aria-hidden="true" />
            </UnstyledButton>
          ))}
          <Button
            variant="subtle"
            size="compact-sm"
            mt={6}
            ml={-8}
            onClick={() => session.take((view) => openPane('text')(closeDocument(view)))}
          >
            {t('overview.allDocuments')}
          </Button>
        </Section>
      )}
    </PanelBody>
  )
}
