import { Form, useNavigation } from '@remix-run/react'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '#app/components/form/button.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import type { TicketOption } from '#app/wording/tickets.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import type { SendingForm } from '#domain/sending/forms.ts'
import type { Language } from '#locales/languages.ts'
import type { SendTexts } from './boxes.tsx'
import { EvidenceFields } from './fields.tsx'
import { type Kept, useKept } from './kept.ts'
import { PaperBox, type PaperBoxProps } from './paper-box.tsx'
import { PicturesReadNote } from './pictures-read.tsx'
import { type PicturesRead, usePicturesRead } from './reading.ts'
import type { OnItsWay } from './use-upload.ts'

/** What the form needs to know of its page, `/me/clearance/:requirement` or HR's for somebody else. */
export type Sendable = {
  form: SendingForm
  /** What a ticket can have been for, where the form takes tickets. */
  ticketTypes: readonly TicketOption[]
  /** The forms to choose among, by name; one where there is no choice. */
  kinds: readonly { form: string; current: boolean }[]
  files: 'card' | 'paper' | 'none'
  medical: boolean
  kept: readonly Kept[]
  /** The page's own address; its files are received under `/files`. */
  href: string
  documentsAt: string
  /** What was read on the files that are kept, asked for again under `/reading`; absent where they are not read. */
  read?: PicturesRead
  /** Where another name can be added, if the pictures name somebody else; absent where it cannot. */
  namesAt?: string
}

type Props = {
  page: Sendable
  boxes: Boxes
  errors: readonly WordedError[]
  texts: SendTexts
  language?: Language
}

const unread: PicturesRead = { state: 'none', proposals: {}, otherName: null }

/**
 * Files and dates, sent to be reviewed. Works without scripts; with them each file is sent as soon as it is chosen, and `kept` names the
 * documents that have arrived.
 */
export function SendForm({ page, boxes, errors, texts, language = 'en' }: Props) {
  const { form, kinds } = page
  const sendingNow = useNavigation().formMethod === 'POST'
  const { kept, keep } = useKept(page.kept)
  const read = usePicturesRead(page.read ?? unread, kept, page.read ? `${page.href}/reading?form=${form.form}` : null)
  const { onSubmit, onMove, waits, ref } = useWaitForFiles()
  const paper = (side: Kept['side']): Omit<PaperBoxProps, 'label' | 'hint'> => ({
    side,
    kept: kept.find((file) => file.side === side),
    errors,
    texts,
    to: `${page.href}/files`,
    documentsAt: page.documentsAt,
    onKept: keep,
    onMove,
  })
  const words = texts.sending[page.files === 'paper' ? 'paper' : 'card']
  return (
    <>
      {kinds.length > 1 && (
        <Tabs
          label={texts.form.kinds}
          items={kinds.map((kind) => ({
            href: `${page.href}?form=${kind.form}#send`,
            label: texts.form[kind.form === 'experience' ? 'experience' : 'education'],
            current: kind.current,
          }))}
        />
      )}
      <Form
        method="post"
        encType="multipart/form-data"
        noValidate
        className="fields evidence"
        ref={ref}
        onSubmit={onSubmit}
      >
        <input type="hidden" name="form" value={form.form} />
        <button className="default-button" type="submit" tabIndex={-1} aria-hidden="true" />
        {page.files !== 'none' && (
          <>
            <PaperBox {...paper('front')} label={words.front} hint={texts.hint} />
            <PaperBox {...paper('back')} label={words.back} hint={words.backHint} />
          </>
        )}
        <PicturesReadNote read={read} texts={texts} namesAt={page.namesAt ?? null} />
        <EvidenceFields
          form={form}
          ticketTypes={page.ticketTypes}
          boxes={boxes}
          errors={errors}
          texts={texts}
          read={{ proposals: read.proposals, language }}
        />
        {page.medical && <p className="hint">{texts.form.medical}</p>}
        <div className="actions">
          <Button disabled={sendingNow || waits}>{texts.form.send}</Button>
        </div>
        <div role="status">
          {(sendingNow || waits) && (
            <p className="on-its-way">
              <progress /> {waits ? texts.sending.upload.waits : texts.form.sending}
            </p>
          )}
        </div>
      </Form>
    </>
  )
}

/** Has the form wait for files that are still on their way; where one does not arrive, the form is not sent. */
function useWaitForFiles() {
  const ref = useRef<HTMLFormElement>(null)
  const [sides, setSides] = useState<Partial<Record<Kept['side'], OnItsWay['at']>>>({})
  const [waits, setWaits] = useState(false)
  const onMove = useCallback<PaperBoxProps['onMove']>(
    (side, at) => setSides((before) => ({ ...before, [side]: at })),
    [],
  )
  const stand = Object.values(sides)
  const moving = stand.includes('sending')
  const failed = stand.includes('lost') || stand.includes('refused')
  useEffect(() => {
    if (!waits || moving) return
    setWaits(false)
    if (!failed) ref.current?.requestSubmit()
  }, [waits, moving, failed])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!moving || submitter?.getAttribute('name')) return
    event.preventDefault()
    setWaits(true)
  }
  return { ref, onSubmit, onMove, waits }
}
