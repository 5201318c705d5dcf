import { Radios } from '#app/components/form/choices.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import type { ReferenceTexts } from './reference-texts.ts'

/** What a field of a form takes, by the name of its box. */
type FieldOf = (box: string) => {
  id: string
  name: string
  errors?: readonly string[] | undefined
  defaultValue?: string | undefined
}

/** The questions of a reference: how they know the person, ratings, and words. */
export function ReferenceFields({ texts, field }: { texts: ReferenceTexts; field: FieldOf }) {
  return (
    <>
      <Radios {...field('relation')} label={texts.relation} options={texts.relations} />
      <TextInput
        {...field('since')}
        label={texts.since}
        hint={texts.sinceHint}
        inputMode="numeric"
        maxLength={4}
        width="short"
        autoComplete="off"
      />
      <Radios {...field('workAgain')} label={texts.workAgain} options={texts.workAgainAnswers} />
      <section className="fields ratings" aria-labelledby="ratings-title">
        <h2 id="ratings-title">{texts.ratings}</h2>
        {texts.qualities.map(({ value, label }) => (
          <Radios key={value} {...field(`ratings.${value}`)} label={label} options={texts.rating} inline />
        ))}
      </section>
      <Textarea {...field('strengths')} label={texts.strengths} hint={texts.strengthsHint} rows={5} />
      <Textarea {...field('concerns')} label={texts.concerns} hint={texts.concernsHint} rows={3} />
    </>
  )
}
