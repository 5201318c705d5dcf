import { drivingStories } from '#app/evidence/driving.server.ts'
import { requirementName, statusWords } from '#app/wording/standing.ts'
import { sameFileElsewhere } from '#db/queries/documents.ts'
import { ticketsOf } from '#db/queries/driving.ts'
import { evidenceOf } from '#db/queries/evidence.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { differencesIn, readingsOf } from '#db/queries/readings.ts'
import { sameNumberElsewhere } from '#db/queries/same-number.ts'
import type { SubmissionRow } from '#db/queries/submissions.ts'
import type { Fact } from '#domain/facts.ts'
import type { Position } from '#domain/positions/index.ts'
import { together } from '#domain/reading/offers.ts'
import { automaticChecks } from '#domain/review-checks.ts'
import type { SendingForm } from '#domain/sending/forms.ts'
import { evaluate } from '#domain/standing.ts'
import { versionOn } from '#domain/versions.ts'
import { seesEvidence } from '#domain/visibility.ts'
import { checkInWords } from './review-checks.ts'
import { type Desk, nameOf } from './review-desk.server.ts'

type About = { row: SubmissionRow; position: Position; form: SendingForm; related: readonly SubmissionRow[] }

/** What was looked at for the reviewer, what calls for a look first, and what accepting it as sent would change. */
export async function findings(desk: Desk, { row, position, form, related }: About) {
  const { db, scope, moment } = desk
  const { today } = moment
  const proposals = (await readingsOf(db, [row.id])).get(row.id) ?? []
  const numbers = [row.details.number, row.confirmed?.number, ...proposals.map(({ number }) => number)]
  const [sameFiles, sameNumbers, evidence, policies] = await Promise.all([
    sameFileElsewhere(db, scope, today, row.id),
    sameNumberElsewhere(db, scope, today, { personId: row.personId, claims: row.claims, numbers }),
    evidenceOf(db, row.personId),
    policiesInForce(db, moment.now),
  ])
  const sameFile = sameFiles.filter((other) => seesEvidence(scope.viewer, other.claims, other.personId))
  const checks = automaticChecks({
    fact: row.claims,
    details: row.details,
    form,
    today,
    otherPending: related.filter((other) => other.outcome === null && other.id !== row.id).length,
    sameFile: sameFile.length,
    sameNumber: sameNumbers?.length ?? null,
    differences: proposals.length > 0 ? differencesIn(row, proposals) : null,
    read: {
      name: proposals.some(({ name }) => name !== undefined),
      issuers: proposals.flatMap(({ issuer }) => issuer ?? []),
    },
    onlineOnly: policies.courses.onlineOnly,
  })
  const held = evidence.positions.find((each) => each.id === row.positionId)
  return {
    checks: checks.map(({ check, finding, ...more }) => ({
      check,
      finding,
      text: checkInWords({ check, finding, ...more }),
      links: linksOf(check),
    })),
    read: together(proposals),
    driving: await drivingIfAccepted(),
    ifAccepted: row.outcome === null ? ifAccepted(row, evidence.facts) : null,
  }

  /** What a driving record comes to, together with all that is known: as it would be with what was sent, while it waits. */
  async function drivingIfAccepted() {
    if (row.claims.kind !== 'driving-record') return []
    const kept = await ticketsOf(db, scope, today, row.personId)
    const waits = row.outcome === null
    const claim = { ...row.claims, recordedAt: moment.now.toISOString() }
    return drivingStories({
      version: versionOn(position, today),
      facts: waits ? [...evidence.facts, claim] : evidence.facts,
      tickets: waits ? [...(row.details.tickets ?? []), ...kept] : kept,
      ...{ on: today, language: 'en', whose: waits ? 'claim' : 'person' },
    })
  }

  function linksOf(check: string) {
    if (check === 'same-number')
      return (sameNumbers ?? []).map((other) => ({ href: `/hr/review/${other.id}`, label: `See ${nameOf(other)}’s` }))
    if (check !== 'same-file') return []
    return sameFile.map(({ id }, at) => ({
      href: `/hr/review/${id}`,
      label: sameFile.length > 1 ? `See submission ${at + 1}` : 'See it',
    }))
  }

  function ifAccepted({ claims, requirements }: SubmissionRow, known: readonly Fact[]) {
    const verified = known.filter((fact) => fact.review !== 'pending')
    const recordedAt = moment.now.toISOString()
    const standing = evaluate({
      position,
      facts: [...verified, { ...claims, recordedAt }],
      employments: held?.employments ?? [],
      asOf: today,
    })
    return requirements.flatMap((name) => {
      const status = standing.requirements[name]
      if (!status) return []
      const words = statusWords({ seen: 'full', status }, name, today, 'en')
      const text = [words.word, words.detail].filter(Boolean).join(', ')
      return [{ name: requirementName(name, 'en'), kind: words.kind, text }]
    })
  }
}
