import type { Fact } from './facts.ts'
import type { Need } from './positions/index.ts'

/** Whether a fact is evidence for or against a need: of the kind that the need looks at, whatever its dates say. */
export function bearsOn(need: Need, fact: Fact): boolean {
  switch (need.needs) {
    case 'age':
      return fact.kind === 'birth-date'
    case 'education':
      return fact.kind === 'education'
    case 'experience':
      return fact.kind === 'experience' && fact.field === need.field
    case 'attestation':
      return fact.kind === 'attestation' && fact.statement === need.statement
    case 'training':
      return fact.kind === 'training' && fact.course === need.course
    case 'check':
      return fact.kind === 'check' && fact.of === need.of
    case 'credential':
    case 'unrestricted':
      return fact.kind === 'credential' && fact.of.includes(need.of)
    case 'driving-record':
      return fact.kind === 'driving-record' || (fact.kind === 'credential' && stopsDriving(fact))
    case 'supervision':
      return fact.kind === 'supervision' && fact.by === need.by
    case 'enrollment':
      return fact.kind === 'enrollment'
  }
}

/** A suspension or revocation of a license counts like one on the driving record. */
function stopsDriving(fact: Extract<Fact, { kind: 'credential' }>): boolean {
  return (
    fact.of.includes('driver-license') &&
    (fact.interruptions ?? []).some(({ why }) => why === 'suspended' || why === 'revoked')
  )
}
