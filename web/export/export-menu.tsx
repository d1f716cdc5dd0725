// The menu of the export: each format of the drawing and each form of the brief; reads the evidence that it needs and hands over a file.
import { ActionIcon, Menu, Tooltip, useComputedColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload, IconFileText, IconPhoto, IconTable } from '@tabler/icons-react'
import type { Core } from 'cytoscape'
import type { TFunction } from 'i18next'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BriefForm } from '../brief/forms.ts'
import type { Positions } from '../draw/layout-task.ts'
import { type TypeLookup, useTypes } from '../panels/ontology.tsx'
import type { PictureState } from '../state/use-picture.ts'
import type { View } from '../state/view.ts'
import { type Language, useLanguage } from '../text/language.ts'
import { download } from './download.ts'
import { toFileName } from './file-name.ts'
import type { ExportFormat } from './format.ts'
import { createLinks } from './links.ts'
import { MOST_PROVEN, readProofs } from './proofs.ts'
import { type Proof, type Sheet, toSheet } from './sheet.ts'

interface Props {
  readonly graph: Core | undefined
  readonly state: PictureState | undefined
  readonly view: View
  readonly positions: Positions
}
type Kind = ExportFormat['id'] | BriefForm['id']
const GROUPS: readonly { readonly title: 'drawing' | 'brief' | 'data'; readonly kinds: readonly [Kind, string][] }[] = [
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
      ['graphml', 'GraphML'],
      ['gexf', 'GEXF'],
      ['json', 'JSON'],
    ],
  },
]
const ICONS = { drawing: IconPhoto, brief: IconFileText, data: IconTable }
const NOTICE = 'gongbao-export'

export function ExportMenu(props: Props): ReactNode {
  const { t } = useTranslation()
  const types = useTypes()
  const language = useLanguage()
  const isDark = useComputedColorScheme('light') === 'dark'
  const [isBusy, setBusy] = useState(false)
  const start = async (kind: Kind): Promise<void> => {
    setBusy(true)
    try {
      const name = await exportAs(kind, props, { types, language, isDark, t })
      notifications.hide(NOTICE)
      notifications.show({ message: t('exporting.done', { name }) })
    } catch (error) {
      notifications.hide(NOTICE)
      const reason = error instanceof Error ? error.message : String(error)
      notifications.show({ color: 'red', message: t('exporting.failed', { reason }) })
    } finally {
      setBusy(false)
    }
  }
  const isEmpty = !props.state?.picture.nodes.length
  return (
    <Menu position="left-start" shadow="md" width={270} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Tooltip label={t(isEmpty ? 'exporting.nothing' : 'exporting.label')} position="left">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('exporting.label')}
            disabled={isEmpty || !props.graph}
            loading={isBusy}
            data-testid="tool-export"
          >
            <IconDownload size={17} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {GROUPS.map(({ title, kinds }) => {
          const Icon = ICONS[title]
          return (
            <div key={title}>
              <Menu.Label>{t(`exporting.${title}`)}</Menu.Label>
              {kinds.map(([kind, name]) => (
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

interface Around {
  readonly types: TypeLookup
  readonly language: Language
  readonly isDark: boolean
  readonly t: TFunction
}

/** Gives the name of the file. */
async function exportAs(kind: Kind, { graph, state, view, positions }: Props, around: Around): Promise<string> {
  if (!graph || !state) throw new Error(around.t('exporting.nothing'))
  const { types, language, isDark, t } = around
  const [{ FORMATS }, { BRIEF_FORMS }, { toBrief }] = await Promise.all([
    import('./formats.ts'),
    import('../brief/forms.ts'),
    import('../brief/brief.ts'),
  ])
  const form = BRIEF_FORMS.find(({ id }) => id === kind)
  const format = FORMATS.find(({ id }) => id === kind)
  const proofs = form || format?.needsEvidence ? await readWithNotice(state, t) : new Map<string, Proof>()
  const place = window.location.origin + window.location.pathname
  const sheet: Sheet = toSheet(
    { title: toTitle(state, view, t), exportedOn: toToday(), picture: state.picture, positions, proofs },
    types,
    createLinks(place, view),
  )
  if (form) {
    const omitted = {
      filteredNodes: state.loaded.nodes.length - state.picture.nodes.length,
      filteredEdges: state.loaded.edges.length - state.picture.edges.length,
      period: view.period,
    }
    const order = types.ontology.relationTypes.map(({ name }) => name)
    const content = await form.write(toBrief(sheet, omitted, order, language, t))
    return hand(content, form, sheet, t('exporting.partBrief'))
  }
  const part = kind === 'nodes' ? t('exporting.partNodes') : kind === 'edges' ? t('exporting.partEdges') : undefined
  return hand(await format!.write({ sheet, graph, isDark }), format!, sheet, part)
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

async function readWithNotice({ picture }: PictureState, t: TFunction): Promise<Map<string, Proof>> {
  const total = picture.edges.length
  if (total > MOST_PROVEN) {
    notifications.show({ color: 'yellow', message: t('exporting.unproven', { most: MOST_PROVEN }) })
    return new Map()
  }
  notifications.show({
    id: NOTICE,
    loading: true,
    autoClose: false,
    message: t('exporting.reading', { done: 0, total }),
  })
  return readProofs(
    picture.edges.map(({ id }) => id),
    undefined,
    (done) =>
      notifications.update({
        id: NOTICE,
        loading: true,
        autoClose: false,
        message: t('exporting.reading', { done, total }),
      }),
  )
}

function toTitle({ picture }: PictureState, { focus, reach }: View, t: TFunction): string {
  const start = reach === 1 && focus.length === 1 ? picture.nodes.find(({ id }) => id === focus[0]) : undefined
  return start ? t('exporting.title', { name: start.name }) : t('exporting.overview')
}

/** The day where the user is. */
function toToday(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
