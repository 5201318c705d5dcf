import { z } from 'zod'
import { intersectionOf, NEVER, union } from '../calendar/spans.ts'
import type { Evidence } from '../evidence.ts'
import { age, ageNeed } from './age.ts'
import { attestation, attestationNeed } from './attestation.ts'
import { check, checkNeed } from './check.ts'
import { credential, credentialNeed } from './credential.ts'
import { drivingRecord, drivingRecordNeed } from './driving-record.ts'
import { education, educationNeed } from './education.ts'
import { enrollment, enrollmentNeed } from './enrollment.ts'
import { experience, experienceNeed } from './experience.ts'
import type { Outcome } from './outcome.ts'
import { supervision, supervisionNeed } from './supervision.ts'
import { training, trainingNeed } from './training.ts'
import { unrestricted, unrestrictedNeed } from './unrestricted.ts'

export const needSchema = z.discriminatedUnion(
  'needs',
  [
    ageNeed,
    attestationNeed,
    checkNeed,
    credentialNeed,
    drivingRecordNeed,
    educationNeed,
    enrollmentNeed,
    experienceNeed,
    supervisionNeed,
    trainingNeed,
    unrestrictedNeed,
  ],
  { error: (issue) => (issue.code === 'invalid_union' ? 'is not a known need' : undefined) },
)

/** One thing that evidence can show, by what it `needs`. */
export type Need = z.infer<typeof needSchema>

/** A need, or several of which any or all must be met. */
export type Expression = Need | { any: Expression[] } | { all: Expression[] }

const WITNESSES: { [K in Need['needs']]: (need: Extract<Need, { needs: K }>, evidence: Evidence) => Outcome } = {
  age,
  attestation,
  check,
  credential,
  'driving-record': drivingRecord,
  education,
  enrollment,
  experience,
  supervision,
  training,
  unrestricted,
}

function asking<K extends Need['needs']>(need: Extract<Need, { needs: K }>): (evidence: Evidence) => Outcome {
  const witness = WITNESSES[need.needs as K]
  return (evidence) => witness(need, evidence)
}

/** Makes of an expression what yields its good days, and those on which evidence says no; `any` and `all` never say no. */
export function compiled(expression: Expression): (evidence: Evidence) => Outcome {
  if ('any' in expression) {
    const parts = expression.any.map(compiled)
    return (evidence) => ({ good: parts.reduce((days, part) => union(days, part(evidence).good), NEVER) })
  }
  if ('all' in expression) {
    const parts = expression.all.map(compiled)
    return (evidence) => ({ good: intersectionOf(parts.map((part) => part(evidence).good)) })
  }
  return asking(expression)
}
