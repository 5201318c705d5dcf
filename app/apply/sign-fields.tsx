import { useTranslation } from 'react-i18next'
import { Checkbox } from '#app/components/form/checkbox.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Section } from '#app/components/section.tsx'
import type { textToSign } from './signing.server.ts'

export type TextToSign = Omit<ReturnType<typeof textToSign>, 'id'> & { id: string }

/** What was posted with a signature: the two ticks and the typed name, and what is wrong at which of them. */
export type RefusedSignature = {
  consent: boolean
  statement: boolean
  signedName: string
  errors: { box: string; text: string }[]
}

/**
 * The texts to be signed, each with its tick, and the typed name that signs them.
 * @param props.statement the text that is declared, with the words of its tick
 * @param props.also one more text that the same signature covers
 * @param props.shown what the texts are, as `markOf` puts it
 * @param props.today the date of the signature in words
 */
export function SignFields(props: {
  consent: TextToSign
  statement: TextToSign
  tick: string
  also?: TextToSign | null
  shown: string
  name: string
  /** A line below the name's label instead of that it is the name in the answers. */
  nameHint?: string
  today: string
  refused: RefusedSignature | undefined
}) {
  const { t } = useTranslation('apply')
  const { refused } = props
  const errorsAt = (box: string) => refused?.errors.filter((error) => error.box === box).map(({ text }) => text)
  return (
    <>
      <input type="hidden" name="shown" value={props.shown} />
      <SignedText text={props.consent} />
      <Checkbox
        id="consent"
        name="consent"
        label={t('sign.consent')}
        errors={errorsAt('consent')}
        defaultChecked={refused?.consent}
      />
      <SignedText text={props.statement} />
      {props.also && (
        <div className="prose">
          <p>{t('sign.alsoStated')}</p>
          <blockquote className="card">{props.also.paragraphs.join(' ')}</blockquote>
        </div>
      )}
      <Checkbox
        id="statement"
        name="statement"
        label={props.tick}
        errors={errorsAt('statement')}
        defaultChecked={refused?.statement}
      />
      <TextInput
        id="signedName"
        name="signedName"
        label={t('sign.name')}
        hint={props.nameHint ?? t('sign.nameHint', { name: props.name })}
        errors={errorsAt('signedName')}
        defaultValue={refused?.signedName}
        autoComplete="name"
        spellCheck={false}
      />
      <p>{t('sign.today', { date: props.today })}</p>
    </>
  )
}

function SignedText({ text }: { text: TextToSign }) {
  return (
    <Section id={text.id} title={text.title}>
      <div className="prose">
        {text.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p className="text-base text-soft">{text.note}</p>
      </div>
    </Section>
  )
}
