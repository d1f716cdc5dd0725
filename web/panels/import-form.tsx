// Where files are dropped or chosen, with what holds for all of them; sends them and opens the job.
import { Button, TextInput } from '@mantine/core'
import { IconFileImport, IconFiles, IconFolder } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, isAway } from '../api/client.ts'
import {
  type ChosenFile,
  type ImportOptions,
  sendFiles,
  type UploadLimits,
  useUploadLimits,
} from '../api/import-job.ts'
import { parseDate } from '../state/address-values.ts'
import { addFiles, fromDrop, fromInput, toSent, toSizeText } from '../state/chosen-files.ts'
import { session } from '../state/session.ts'
import { openJob } from '../state/view.ts'
import { toFailureText } from '../text/import-errors.ts'
import { useLanguage } from '../text/language.ts'
import classes from './import.module.css'
import { ImportChosen } from './import-chosen.tsx'

const FORMATS = 'TXT, HTML, Markdown, DOCX, PDF'

const toLimitTexts = ({ files, bulletinBytes, archiveBytes, bytes }: UploadLimits) => ({
  files,
  size: toSizeText(bulletinBytes),
  zip: toSizeText(archiveBytes),
  all: toSizeText(bytes),
})

export function ImportForm(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const limits = useUploadLimits()
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([])
  const [place, setPlace] = useState('')
  const [date, setDate] = useState('')
  const [isOver, setOver] = useState(false)
  const [isBlank, setBlank] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const sent = toSent(chosen, limits)
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: (options: ImportOptions) => sendFiles(sent, options),
    onSuccess: (id) => session.take(openJob(id)),
  })
  const add = (more: readonly ChosenFile[]): void => {
    setBlank(more.length === 0)
    setChosen((before) => addFiles(before, more))
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void fromDrop(event.dataTransfer).then(add)
  }
  const isDateWrong = date.trim() !== '' && parseDate(date.trim()) === undefined
  const count = sent.length
  const start = (): void =>
    mutate({ ...(place.trim() && { place: place.trim() }), ...(date.trim() && { publishedOn: date.trim() }) })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (count > 0 && !isDateWrong && !isPending) start()
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the buttons inside do the same by keys. */}
      <div
        className={classes.drop}
        data-over={isOver}
        data-testid="import-drop"
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileImport size={36} stroke={1.3} aria-hidden="true" />
        <strong>{t(isOver ? 'imports.release' : 'imports.drop')}</strong>
        <div className={classes.buttons}>
          <span>{t('imports.or')}</span>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconFiles size={16} />}
            onClick={() => files.current?.click()}
          >
            {t('imports.files')}
          </Button>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconFolder size={16} />}
            onClick={() => folder.current?.click()}
          >
            {t('imports.folder')}
          </Button>
        </div>
        <p>
          {t('imports.formats', { formats: language === 'zh' ? FORMATS.replaceAll(', ', '、') : FORMATS })}
          <br />
          {limits && t('imports.limits', toLimitTexts(limits))}
        </p>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          data-testid="import-files"
          onChange={({ currentTarget }) => {
            add(fromInput(currentTarget.files))
            currentTarget.value = ''
          }}
        />
        <input
          ref={folder}
          type="file"
          hidden
          data-testid="import-folder"
          // React does not know it as a property.
          {...{ webkitdirectory: '' }}
          onChange={({ currentTarget }) => {
            add(fromInput(currentTarget.files))
            currentTarget.value = ''
          }}
        />
      </div>
      {isBlank && (
        <p className={classes.note} role="status">
          {t('imports.nothing')}
        </p>
      )}
      {chosen.length > 0 && <ImportChosen chosen={chosen} sent={sent} limits={limits} onChange={setChosen} />}
      <div className={classes.options}>
        <TextInput
          label={t('imports.place')}
          description={t('imports.placeHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={place}
          onChange={({ currentTarget }) => setPlace(currentTarget.value)}
          lang="zh"
        />
        <TextInput
          label={t('imports.date')}
          description={t('imports.dateHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={date}
          error={isDateWrong && t('imports.dateWrong')}
          onChange={({ currentTarget }) => setDate(currentTarget.value)}
          placeholder="2021-08-26"
        />
      </div>
      {error && (
        <p className={classes.failure} role="alert">
          <strong>{t('imports.notSent')}</strong>{' '}
          {isAway(error)
            ? t('imports.serverAway')
            : toFailureText(
                { code: error instanceof ApiError ? error.code : 'UNKNOWN', message: error.message, hint: null },
                language,
              ).join(' ')}
        </p>
      )}
      <Button type="submit" disabled={count === 0 || isDateWrong} loading={isPending} data-testid="import-start">
        {error ? t('imports.again') : t('imports.start', { count })}
      </Button>
    </form>
  )
}
