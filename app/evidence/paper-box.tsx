import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/components/form/button.tsx'
import { documentInput } from '#app/components/form/document-input.ts'
import { describe, FieldGroup } from '#app/components/form/field.tsx'
import { Icon } from '#app/components/icons.tsx'
import { Status } from '#app/components/status.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import { fill } from '#locales/fill.ts'
import type { SendTexts } from './boxes.tsx'
import type { Kept } from './kept.ts'
import { FileOnItsWay } from './on-its-way.tsx'
import { type OnItsWay, useUpload } from './use-upload.ts'

export type PaperBoxProps = {
  side: Kept['side']
  label: string
  hint: string
  kept: Kept | undefined
  errors: readonly WordedError[]
  texts: SendTexts
  /** Where the file goes in the background, and the folder under which what is kept can be looked at. */
  to: string
  documentsAt: string
  onKept: (file: Kept) => void
  onMove: (side: Kept['side'], at: OnItsWay['at']) => void
}

/**
 * One side of a card, or a page: by the camera or as a file. Without scripts the boxes are sent with the form. With them a picture is
 * shown first and then sent in the background, while the rest of the form is filled in.
 */
export function PaperBox(props: PaperBoxProps) {
  const { side, kept, texts, onMove } = props
  const { upload } = texts.sending
  const { state, choose, send, rest, settle, refuse } = useUpload(props)
  const boxes = useRef<HTMLDivElement>(null)
  const last = useRef<HTMLInputElement | null>(null)
  const [ready, setReady] = useState(false)
  const [answered, setAnswered] = useState<readonly WordedError[] | null>(null)
  const shown = answered === props.errors ? [] : props.errors.filter(({ box }) => box === side)
  const errors = shown.map(({ text }) => text)

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer to the form brings new errors, or another kept file
  useEffect(settle, [settle, kept?.id, props.errors])

  // A file may have been chosen before the scripts came.
  useEffect(() => {
    setReady(true)
    const early = [...(boxes.current?.querySelectorAll('input') ?? [])].find((input) => input.files?.[0])
    const file = early?.files?.[0]
    last.current = early ?? null
    if (file) void choose(file)
  }, [choose])

  // Whatever is neither on its way nor kept is sent with the form.
  const unsent = state.at === 'look' || state.at === 'lost' ? state.file : null
  useEffect(() => {
    if (ready) putInto(boxes.current, unsent)
  }, [ready, unsent])
  useEffect(() => onMove(side, state.at), [onMove, side, state.at])

  function chosen(input: HTMLInputElement) {
    const file = input.files?.[0]
    if (!file) return
    last.current = input
    setAnswered(props.errors)
    if (file.size > documentInput.maxBytes) refuse(texts.tooLarge)
    else void choose(file)
  }

  const another = kept !== undefined || state.at !== 'rest'
  const described = describe({ id: side, hint: props.hint, errors })
  return (
    <FieldGroup id={side} label={props.label} hint={kept ? texts.form.replace : props.hint} errors={errors}>
      {kept && <KeptFile {...props} kept={kept} />}
      <FileOnItsWay
        state={state}
        texts={upload}
        id={side}
        send={send}
        rest={rest}
        another={() => last.current?.click()}
      />
      <div
        className={ready ? 'pick pick-ready' : 'pick'}
        ref={boxes}
        hidden={state.at === 'look' || state.at === 'sending'}
      >
        <Pick id={`${side}-camera`} name={side} icon="camera" capture chosen={chosen} described={described}>
          {another ? upload.photoAgain : upload.photo}
        </Pick>
        <Pick id={side} name={side} icon="file" chosen={chosen} described={described}>
          {another ? upload.fileAgain : upload.file}
        </Pick>
      </div>
    </FieldGroup>
  )
}

function Pick(props: {
  id: string
  name: string
  icon: 'camera' | 'file'
  capture?: boolean
  chosen: (input: HTMLInputElement) => void
  described: ReturnType<typeof describe>
  children: string
}) {
  return (
    <label className={props.capture ? 'pick-one pick-camera' : 'pick-one'}>
      <span>
        <Icon name={props.icon} />
        {props.children}
      </span>
      <input
        id={props.id}
        name={props.name}
        type="file"
        accept={props.capture ? 'image/*' : documentInput.accept}
        capture={props.capture ? 'environment' : undefined}
        onChange={(event) => props.chosen(event.currentTarget)}
        {...props.described}
      />
    </label>
  )
}

/** What has arrived for this side, to be looked at or taken away again. The picture is fetched when it is unfolded. */
function KeptFile({ kept, label, texts, documentsAt }: PaperBoxProps & { kept: Kept }) {
  const { form, sending } = texts
  const href = `${documentsAt}/${kept.id}`
  return (
    <div className="kept">
      <p>
        <Status kind="met">{fill(form.received, { side: label, name: kept.fileName })}</Status>
      </p>
      {kept.held && <p>{form.held}</p>}
      {kept.picture && (
        <details>
          <summary>{sending.upload.show}</summary>
          <img src={`${href}?page=1`} alt={`${label}: ${kept.fileName}`} loading="lazy" />
          <p>{sending.upload.clear}</p>
        </details>
      )}
      <p className="actions">
        {!kept.held && (
          <a href={`${href}?page=1`} target="_blank" rel="noreferrer">
            {form.see}
            <span className="sr-only">: {label}</span>
          </a>
        )}
        <Button look="quiet" name="remove" value={kept.id}>
          {sending.upload.remove}
          <span className="sr-only">: {label}</span>
        </Button>
      </p>
    </div>
  )
}

/** Puts a file into the last of the boxes and empties the others, so that a form sends it once or not at all. */
function putInto(boxes: HTMLElement | null, file: File | null) {
  const inputs = [...(boxes?.querySelectorAll('input') ?? [])]
  const list = new DataTransfer()
  if (file) list.items.add(file)
  for (const input of inputs) {
    if (input === inputs.at(-1) && file) input.files = list.files
    else input.value = ''
  }
}
