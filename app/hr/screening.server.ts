import type { sentApplication } from '#db/queries/hr-application.ts'
import type { Job } from '#domain/application.ts'
import { EDUCATION_LEVELS } from '#domain/education-levels.ts'
import type { FactOf } from '#domain/facts.ts'
import type { Need } from '#domain/positions/index.ts'
import { type BoxError, type Boxes, boxesOfDate, readerOf } from '#domain/sending/boxes.ts'
import type { screenRequirement } from '#workflows/applications/screen-requirement.ts'

type Found = NonNullable<Awaited<ReturnType<typeof sentApplication>>>
type ScreenedFact = Parameters<typeof screenRequirement>[3]['facts'][number]

/** What a screening form asks about: one of education, one row for each job that was named and one more, or an interview. */
export type ScreeningForm = {
  education: boolean
  /** The field of work that counts; null where work does not. */
  workField: string | null
  jobs: { title: string; employer: string; counts: boolean }[]
  /** What an interview checks; null where this is not one. */
  interview: string | null
}

export function screeningForm({ application }: Found, needs: readonly Need[]): ScreeningForm {
  const work = needs.find((need) => need.needs === 'experience')
  const interview = needs.find((need) => need.needs === 'check')
  const jobs = work ? (application.answers.experience?.jobs ?? []) : []
  return {
    education: needs.some((need) => need.needs === 'education'),
    workField: work?.field ?? null,
    jobs: jobs.map(({ title, employer, behavioralHealth }) => ({ title, employer, counts: behavioralHealth })),
    interview: interview?.of ?? null,
  }
}

/** The boxes as they are filled in at first: what was answered; a job that goes on through today; an interview of today. */
export function firstBoxes({ application }: Found, today: string): Boxes {
  const { education, experience } = application.answers
  const jobs: readonly Job[] = experience?.jobs ?? []
  return {
    ...(education && education.level !== 'none' && { 'education.level': education.level }),
    ...(education?.behavioralHealth && { 'education.field': 'on' }),
    ...boxesOfDate('education.on', education?.completedOn),
    ...Object.assign(
      {},
      ...jobs.map((job, i) => ({
        ...boxesOfDate(`jobs.${i}.from`, job.from),
        ...boxesOfDate(`jobs.${i}.through`, job.through ?? today),
      })),
    ),
    ...boxesOfDate('on', today),
  }
}

type Finding = { outcome: 'verified' | 'not-shown'; facts: ScreenedFact[]; note: string }

/** Reads what HR found: only rows that are ticked; with `not-shown`, none. */
export function readFinding(
  boxes: Boxes,
  form: ScreeningForm,
  today: string,
): { finding: Finding } | { errors: (BoxError | { box: string; text: string })[] } {
  const reader = readerOf(boxes)
  const errors: { box: string; text: string }[] = []
  const note = reader.text('note', 1000) ?? ''
  if (form.interview !== null) {
    const outcome = reader.choice('outcome', ['clear', 'not-clear'])
    const on = reader.date('on', today)
    if (!outcome || !on || reader.errors.length > 0) return { errors: reader.errors }
    const fact: FactOf<'check'> = { kind: 'check', of: form.interview, on, outcome }
    return { finding: { outcome: outcome === 'clear' ? 'verified' : 'not-shown', facts: [fact], note } }
  }
  if (boxes.step === 'not-shown')
    return reader.errors.length > 0 ? { errors: reader.errors } : { finding: { outcome: 'not-shown', facts: [], note } }

  const facts: ScreenedFact[] = []
  if (form.education && reader.ticked('education.use')) {
    const level = reader.choice('education.level', EDUCATION_LEVELS)
    const on = reader.date('education.on', today)
    const field = reader.ticked('education.field') ? { field: 'behavioral-health' } : {}
    if (level && on) facts.push({ kind: 'education', level, ...field, on })
  }
  const rows = form.workField === null ? 0 : form.jobs.length + 1
  for (let i = 0; i < rows && form.workField !== null; i += 1) {
    if (!reader.ticked(`jobs.${i}.use`)) continue
    const from = reader.date(`jobs.${i}.from`, today)
    const through = reader.date(`jobs.${i}.through`, today)
    if (from && through && through < from) reader.wrong(`jobs.${i}.through`, 'through.beforeFrom')
    if (from && through) facts.push({ kind: 'experience', field: form.workField, from, through })
  }
  if (facts.length === 0 && reader.errors.length === 0) {
    const box = form.education ? 'education.use' : 'jobs.0.use'
    errors.push({ box, text: 'Tick what you have verified, or choose “Not shown”' })
  }
  const all = [...reader.errors, ...errors]
  return all.length > 0 ? { errors: all } : { finding: { outcome: 'verified', facts, note } }
}
