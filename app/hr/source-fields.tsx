import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { FileBox } from '#app/reports/file-box.tsx'
import { fileTexts } from '#app/reports/file-texts.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import type { AgencySource, SourceResult } from '#domain/sources.ts'
import type { fieldsOf } from './fields.tsx'

const resultWords: Readonly<Record<SourceResult, { label: string; hint?: string }>> = {
  confirmed: { label: 'The source confirms it', hint: 'It is valid, and of this person.' },
  'not-confirmed': { label: 'The source does not know it' },
  suspended: { label: 'The source says it is suspended' },
  revoked: { label: 'The source says it is revoked' },
  'no-answer': { label: 'The source did not answer', hint: 'Kept on record. What waits goes on waiting; ask again.' },
}

type Fields = Pick<ReturnType<typeof fieldsOf>, 'text' | 'date'> & { boxes: Boxes }

/** Where, on which day and with which result something was checked, and the picture of it. Its form sends files. */
export function SourceFields(props: {
  fields: Fields
  sources: readonly AgencySource[]
  results: readonly SourceResult[]
}) {
  const { fields, sources, results } = props
  return (
    <>
      <SourceLinks sources={sources} />
      <ChooseSource fields={fields} sources={sources} />
      <DateInput {...fields.date('sourceOn')} label="Checked on which day?" />
      <Radios
        {...fields.text('sourceResult')}
        label="What does the source say?"
        options={results.map((value) => ({ value, ...resultWords[value] }))}
      />
      <TextInput
        {...fields.text('sourceReference')}
        label="Reference (optional)"
        hint="Such as the number of the look-up, or the name of the person on the phone."
        maxLength={120}
      />
      <PictureBox fields={fields} />
    </>
  )
}

/** The sources that the agency uses for it, to be opened beside the form, with what to look for. */
export function SourceLinks({ sources }: { sources: readonly AgencySource[] }) {
  if (sources.length === 0) return null
  return (
    <div>
      <ul className="grid gap-2">
        {sources.map(({ id, name, url, phone, look }) => (
          <li key={id}>
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {name} (opens in a new tab)
              </a>
            ) : (
              name
            )}
            {phone && <>, phone {phone}</>}
            {look && <div className="row-detail">Look for: {look}</div>}
          </li>
        ))}
      </ul>
      <p className="hint">From your agency’s settings; the addresses are not verified by counsel.</p>
    </div>
  )
}

/** One of the agency's sources, or another that is typed. */
export function ChooseSource({ fields, sources }: { fields: Fields; sources: readonly AgencySource[] }) {
  const typed = fields.text('source')
  if (sources.length === 0)
    return (
      <TextInput
        {...typed}
        label="Where was it checked?"
        hint="Such as the state's online search, or the office that answered the phone."
        maxLength={120}
      />
    )
  const { errors: _, ...chosen } = fields.text('sourceFrom')
  const only = sources.length === 1 ? sources[0]?.name : undefined
  return (
    <>
      <Radios
        {...chosen}
        label="Where was it checked?"
        errors={typed.errors}
        defaultValue={chosen.defaultValue ?? only}
        options={[
          ...sources.map(({ name }) => ({ value: name, label: name })),
          { value: '', label: 'Somewhere else: write where below' },
        ]}
      />
      <TextInput {...typed} label="Somewhere else (optional)" maxLength={120} errors={undefined} />
    </>
  )
}

/** The picture of what the source showed. */
export function PictureBox({ fields }: { fields: Fields }) {
  return (
    <FileBox
      label="Picture of the screen (optional)"
      hint="Kept sealed. Only who may see the evidence can open it, and each look is in the ledger."
      boxes={fields.boxes}
      errors={fields.text('file').errors}
      texts={fileTexts}
    />
  )
}
