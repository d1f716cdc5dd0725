// The menu of the export of any screen: each format of what it shows and each form of the brief; reads the evidence that it needs and hands over a file.
import { ActionIcon, Menu, Tooltip, useComputedColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload, IconFileText, IconPhoto, IconTable } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTypes } from '../panels/ontology.tsx'
import { useLanguage } from '../text/language.ts'
import { download } from './download.ts'
import type { Around, ExportKind, ExportSource, Read } from './export-source.ts'
import { readFigures } from './figures.ts'
import { toFileName } from './file-name.ts'
import type { ExportFormat } from './format.ts'
import { MOST_PROVEN, readProofs } from './proofs.ts'
import type { Sheet } from './sheet.ts'

interface Props {
  /** Undefined while nothing is known yet. */
  readonly source: ExportSource | undefined
  readonly testId: string
}
const GROUPS: readonly {
  readonly title: 'drawing' | 'brief' | 'data'
  readonly kinds: readonly [ExportKind, string][]
}[] = [
  {
    title: 'drawing',
    kinds: [
      ['png', 'PNG'],
      ['svg', 'SVG'],
    ],
  },
  {
    title: 'brief',
    kinds: [
      ['docx', 'Word'],
      ['markdown', 'Markdown'],
    ],
  },
  {
    title: 'data',
    kinds: [
      ['nodes', 'CSV'],
      ['edges', 'CSV'],
      ['figures', 'CSV'],
      ['graphml', 'GraphML'],
      ['gexf', 'GEXF'],
      ['json', 'JSON'],
    ],
  },
]
const ICONS = { drawing: IconPhoto, brief: IconFileText, data: IconTable }
const NOTICE = 'gongbao-export'

export function ExportMenu({ source, testId }: Props): ReactNode {
  const { t } = useTranslation()
  const types = useTypes()
  const language = useLanguage()
  const isDark = useComputedColorScheme('light') === 'dark'
  const [isBusy, setBusy] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const start = async (kind: ExportKind): Promise<void> => {
    if (!source) return
    setBusy(true)
    try {
      const place = window.location.origin + window.location.pathname
      const name = await exportAs(kind, source, { types, language, t, place, today: toToday() }, isDark)
      notifications.show({ message: t('exporting.done', { name }) })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      notifications.show({ color: 'red', message: t('exporting.failed', { reason }) })
    } finally {
      notifications.hide(NOTICE)
      setBusy(false)
    }
  }
  const isEmpty = source?.isEmpty ?? true
  const has = (kind: ExportKind): boolean => source?.kinds?.includes(kind) ?? kind !== 'figures'
  const groups = GROUPS.filter(({ title }) => title !== 'drawing' || source?.graph)
  return (
    <Menu
      position="left-start"
      shadow="md"
      width={270}
      withInitialFocusPlaceholder={false}
      opened={isOpen}
      onChange={setOpen}
    >
      <Menu.Target>
        <Tooltip label={t(isEmpty ? 'exporting.nothing' : 'exporting.label')} position="left" disabled={isOpen}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('exporting.label')}
            disabled={isEmpty}
            loading={isBusy}
            data-testid={testId}
          >
            <IconDownload size={17} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map(({ title, kinds }) => {
          const Icon = ICONS[title]
          return (
            <div key={title}>
              <Menu.Label>{t(`exporting.${title}`)}</Menu.Label>
              {kinds
                .filter(([kind]) => has(kind))
                .map(([kind, name]) => (
                  <Menu.Item
                    key={kind}
                    leftSection={<Icon size={15} />}
                    onClick={() => void start(kind)}
                    data-testid={`export-${kind}`}
                  >
                    <b>{name}</b> <small>{t(`exporting.${kind}`)}</small>
                  </Menu.Item>
                ))}
            </div>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}

const NOTHING: Read = { proofs: new Map(), figures: new Map() }

/** Gives the name of the file. */
async function exportAs(kind: ExportKind, source: ExportSource, around: Around, isDark: boolean): Promise<string> {
  const { language, t } = around
  const [{ FORMATS }, { BRIEF_FORMS }, { toBrief }] = await Promise.all([
    import('./formats.ts'),
    import('../brief/forms.ts'),
    import('../brief/brief.ts'),
  ])
  const form = BRIEF_FORMS.find(({ id }) => id === kind)
  const format = FORMATS.find(({ id }) => id === kind)
  const read = form || format?.needsEvidence ? await readWithNotice(source, t) : NOTHING
  if (form) {
    const told = source.toTold(read, around)
    return hand(await form.write(toBrief(told, language, t)), form, told.sheet, t('exporting.partBrief'))
  }
  const part = kind === 'nodes' ? t('exporting.partNodes') : kind === 'edges' ? t('exporting.partEdges') : undefined
  const sheet = source.toSheet(read, around)
  return hand(await format!.write({ sheet, graph: source.graph, isDark }), format!, sheet, part)
}

function hand(
  content: string | Blob,
  { mime, extension }: Pick<ExportFormat, 'mime' | 'extension'>,
  { title, exportedOn }: Sheet,
  part: string | undefined,
): string {
  const name = toFileName(title, exportedOn, extension, part)
  download(content, mime, name)
  return name
}

async function readWithNotice({ ties, entities }: ExportSource, t: TFunction): Promise<Read> {
  const total = ties.length
  if (total > MOST_PROVEN) {
    notifications.show({ color: 'yellow', message: t('exporting.unproven', { most: MOST_PROVEN }) })
    return NOTHING
  }
  const toNotice = (done: number) => ({
    id: NOTICE,
    loading: true,
    autoClose: false as const,
    message: t('exporting.reading', { done, total }),
  })
  notifications.show(toNotice(0))
  const proofs = await readProofs(ties, undefined, (done) => notifications.update(toNotice(done)))
  return { proofs, figures: await readFigures(entities) }
}

/** The day where the user is. */
function toToday(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
