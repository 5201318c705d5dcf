import { useTranslation } from 'react-i18next'
import { Checkbox } from '#app/components/form/checkbox.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import type { QuestionId } from '#domain/application.ts'
import { educationLevels } from '#domain/education-levels.ts'
import { type Path, paths } from '#domain/paths.ts'
import type { Boxes } from '#domain/sending/boxes.ts'

export type FieldsProps = {
  boxes: Boxes
  /** What is wrong at a box. */
  errorsAt: (box: string) => string[]
  /** The age that the position asks for. */
  years: number | null
  /** The states a license or credential may come from; empty where none is asked. */
  states: readonly { value: string; label: string }[]
  /** The statement about lived experience, exactly as it would be signed. */
  statement: { text: string; note: string } | null
  /** What each way to qualify asks for, where there are two. */
  ways?: Readonly<Record<Path, string>> | null
}

/** The fields of each question; the first that answers it carries the page's heading. */
export const questionFields: Record<Exclude<QuestionId, 'experience'>, (props: FieldsProps) => JSX.Element> = {
  name: Name,
  contact: Contact,
  age: Age,
  qualification: Qualification,
  education: Education,
  license: License,
  'peer-credential': PeerCredential,
  training: Training,
  enrollment: Enrollment,
  'lived-experience': LivedExperience,
}

function fieldOf({ boxes, errorsAt }: FieldsProps, name: string) {
  return { id: name, name, errors: errorsAt(name), defaultValue: boxes[name] }
}

/** The props of a date's three boxes; shared with the page of a job. */
export function useDate({ boxes, errorsAt }: Pick<FieldsProps, 'boxes' | 'errorsAt'>, name: string) {
  const { t } = useTranslation('common')
  return {
    id: name,
    name,
    errors: errorsAt(name),
    boxLabels: { month: t('date.month'), day: t('date.day'), year: t('date.year') },
    defaultValue: { month: boxes[`${name}.month`], day: boxes[`${name}.day`], year: boxes[`${name}.year`] },
  }
}

/** The two answers of a yes-or-no question. */
export function useYesNo() {
  const { t } = useTranslation('apply')
  return [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
  ] as const
}

function Name(props: FieldsProps) {
  const { t } = useTranslation('apply')
  return (
    <>
      <TextInput {...fieldOf(props, 'givenName')} label={t('question.name.givenName')} autoComplete="given-name" />
      <TextInput {...fieldOf(props, 'familyName')} label={t('question.name.familyName')} autoComplete="family-name" />
      <TextInput
        {...fieldOf(props, 'otherNames')}
        label={t('common:optionalLabel', { label: t('question.name.otherNames') })}
        hint={t('question.name.otherNamesHint')}
      />
    </>
  )
}

function Contact(props: FieldsProps) {
  const { t } = useTranslation('apply')
  return (
    <TextInput
      {...fieldOf(props, 'phone')}
      type="tel"
      width="medium"
      label={t('question.contact.phone')}
      hint={t('question.contact.phoneHint')}
      autoComplete="tel"
    />
  )
}

function Age(props: FieldsProps) {
  const { t } = useTranslation('apply')
  return (
    <Radios
      heading
      inline
      {...fieldOf(props, 'oldEnough')}
      label={t('question.age.title', { years: props.years })}
      hint={t('question.age.hint')}
      options={useYesNo()}
    />
  )
}

function Qualification(props: FieldsProps) {
  const { t } = useTranslation('apply')
  return (
    <Radios
      heading
      {...fieldOf(props, 'by')}
      label={t('question.qualification.title')}
      hint={t('question.qualification.hint')}
      options={paths.map((value) => ({
        value,
        label: t(`question.qualification.by.${value}`),
        hint: props.ways?.[value],
      }))}
    />
  )
}

function Education(props: FieldsProps) {
  const { t } = useTranslation('apply')
  const { boxes, errorsAt } = props
  return (
    <>
      <Radios
        heading
        {...fieldOf(props, 'level')}
        label={t('question.education.title')}
        options={educationLevels.map((level) => ({ value: level, label: t(`question.education.level.${level}`) }))}
      />
      <DateInput
        monthOnly
        {...useDate(props, 'completedOn')}
        label={t('question.education.completedOn')}
        hint={t('question.education.completedOnHint')}
      />
      <Checkbox
        id="behavioralHealth"
        name="behavioralHealth"
        errors={errorsAt('behavioralHealth')}
        defaultChecked={boxes.behavioralHealth === 'on'}
        label={t('question.education.behavioralHealth')}
      />
    </>
  )
}

function StateChoice(props: FieldsProps & { label: string }) {
  const { t } = useTranslation('apply')
  return <Select {...fieldOf(props, 'state')} label={props.label} empty={t('chooseState')} options={props.states} />
}

function License(props: FieldsProps) {
  const { t } = useTranslation('apply')
  const [yes, no] = useYesNo()
  return (
    <Radios
      heading
      {...fieldOf(props, 'holds')}
      label={t('question.license.title')}
      hint={t('question.license.hint')}
      options={[{ ...yes, more: <StateChoice {...props} label={t('question.license.state')} /> }, no]}
    />
  )
}

function PeerCredential(props: FieldsProps) {
  const { t } = useTranslation('apply')
  const [yes, no] = useYesNo()
  const through = useDate(props, 'through')
  const more = (
    <div className="fields">
      <StateChoice {...props} label={t('question.peer-credential.state')} />
      <DateInput
        {...through}
        label={t('question.peer-credential.through')}
        hint={t('question.peer-credential.throughHint')}
      />
    </div>
  )
  return (
    <Radios
      heading
      {...fieldOf(props, 'holds')}
      label={t('question.peer-credential.title')}
      hint={t('question.peer-credential.hint')}
      options={[{ ...yes, more }, no]}
    />
  )
}

function Training(props: FieldsProps) {
  const { t } = useTranslation('apply')
  const [yes, no] = useYesNo()
  const on = useDate(props, 'on')
  const more = <DateInput monthOnly {...on} label={t('question.training.on')} hint={t('question.training.onHint')} />
  return (
    <Radios
      heading
      {...fieldOf(props, 'graduated')}
      label={t('question.training.title')}
      hint={t('question.training.hint')}
      options={[{ ...yes, more }, no]}
    />
  )
}

function Enrollment(props: FieldsProps) {
  const { t } = useTranslation('apply')
  const [yes, no] = useYesNo()
  const college = fieldOf(props, 'college')
  return (
    <Radios
      heading
      {...fieldOf(props, 'enrolled')}
      label={t('question.enrollment.title')}
      hint={t('question.enrollment.hint')}
      options={[{ ...yes, more: <TextInput {...college} label={t('question.enrollment.college')} /> }, no]}
    />
  )
}

/** One statement and yes or no; which part of it is true is never asked, and there is no room to write it (GINA). */
function LivedExperience(props: FieldsProps) {
  const { t } = useTranslation('apply')
  return (
    <>
      <blockquote className="card">{props.statement?.text}</blockquote>
      <Radios
        inline
        {...fieldOf(props, 'agrees')}
        label={<span className="sr-only">{t('question.lived-experience.title')}</span>}
        hint={props.statement?.note}
        options={useYesNo()}
      />
    </>
  )
}
