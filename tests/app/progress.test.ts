import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import { nextOf, stepsOf } from '#app/me/progress.server.ts'
import { textsIn } from '#app/wording/standing.ts'
import { defaultPolicies } from '#domain/policies.ts'
import { builtInPositions } from '#domain/positions/index.ts'
import { versionOn } from '#domain/versions.ts'

type Application = Parameters<typeof stepsOf>[0]

const at = (day: string) => new Date(`${day}T18:00:00Z`)

/** An application whose offer could be answered until 9 March. */
const offered = {
  id: 'a',
  state: 'conditional-offer',
  answers: {},
  requests: [],
  offer: { id: 'o', expiresOn: '2026-03-09' },
  moves: [
    { to: 'submitted', at: at('2026-02-20'), reason: null },
    { to: 'conditional-offer', at: at('2026-03-02'), reason: null },
  ],
} as unknown as Application

function pageOn(today: string, application = offered) {
  const words = {
    t: textsIn('en') as unknown as TFunction,
    language: 'en',
    today,
    timeZone: 'America/Phoenix',
    policies: defaultPolicies,
  } as const
  const version = versionOn(builtInPositions['pact-peer-support-specialist'], today)
  return { step: stepsOf(application, words)[2], next: nextOf(application, version, words) }
}

test('an offer that can be answered stands with its last day', () => {
  expect(pageOn('2026-03-09').step).toMatchObject({ state: 'now', stateText: 'Now, by 9 March 2026' })
})

test.each([
  ['before the sweep has seen it', offered],
  ['after it', { ...offered, state: 'offer-expired' } as Application],
])('an offer that ran out is not “now” any more, and the page leads to HR: %s', (_, application) => {
  const { step, next } = pageOn('2026-03-10', application)
  expect(step).toMatchObject({ state: 'stopped', stateText: 'Ran out on 9 March 2026' })
  expect(next.action).toEqual({ href: '/me/applications/a/messages', label: 'Write to HR' })
})

test('who withdrew is led back to the position while it is open, and not after', () => {
  const withdrawn = {
    ...offered,
    state: 'withdrawn',
    offer: null,
    postingId: 'p',
    closesOn: '2026-03-20',
    opensOn: '2026-01-01',
    takenDownAt: null,
  } as Application
  expect(pageOn('2026-03-20', withdrawn).next.action).toEqual({ href: '/apply/p', label: 'Apply again' })
  expect(pageOn('2026-03-21', withdrawn).next.action).toBeNull()
})
