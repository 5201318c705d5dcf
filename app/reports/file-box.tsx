import { documentInput } from '#app/components/form/document-input.ts'
import { FileInput } from '#app/components/form/file-input.tsx'
import type { Boxes } from '#domain/sending/boxes.ts'

export type FileTexts = { choose: string; replace: string; hint: string; tooLarge: string; received: string }

/**
 * The box for the one file of a form about a report; what arrived with an earlier try is carried along and named.
 */
export function FileBox(props: {
  label: string
  hint?: string
  boxes: Boxes
  errors: readonly string[] | undefined
  texts: FileTexts
}) {
  const { boxes, texts } = props
  return (
    <>
      {boxes.kept && (
        <>
          <input type="hidden" name="kept" value={boxes.kept} />
          <input type="hidden" name="keptName" value={boxes.keptName ?? ''} />
          <p className="kept">
            {texts.received} {boxes.keptName}
          </p>
        </>
      )}
      <FileInput
        // Once a file is kept its box starts empty again, so that it is not sent a second time.
        key={boxes.kept ?? 'none'}
        id="file"
        name="file"
        label={props.label}
        hint={props.hint ? `${props.hint} ${texts.hint}` : texts.hint}
        errors={props.errors}
        {...documentInput}
        texts={{ choose: texts.choose, change: texts.replace, tooBig: texts.tooLarge }}
      />
    </>
  )
}
