import { expect, test } from 'vitest'
import { siteGate } from '#domain/compose.ts'
import type { Fact } from '#domain/facts.ts'
import { type Addition, builtInPosition, type Layer, type Position } from '#domain/positions/index.ts'
import { standingOf } from '#domain/standing.ts'

const plain = builtInPosition('pact-peer-support-specialist') as Position
const hipaa = { needs: 'training', course: 'hipaa' } as const
const employments = [{ hiredOn: '2026-01-05' }]

const agency = (...versions: Addition[]): Layer => ({ of: 'agency', versions })
const site = (...versions: Addition[]): Layer => ({ of: 'site', siteId: 'north', base: 'hospital', versions })
const adds = (change: Partial<Addition> = {}): Addition => ({
  effectiveFrom: '2026-06-01',
  requirements: { 'hipaa-training': hipaa },
  gates: { work: { requires: ['hipaa-training'] }, hospital: { requires: ['hipaa-training'] } },
  ...change,
})
const trained: Fact = { kind: 'training', course: 'hipaa', on: '2026-06-20' }
const withLayers = (layers: Layer[], facts: Fact[] = [], knownAt?: string) =>
  standingOf({ position: { ...plain, layers }, facts, employments, knownAt })

test('what the agency asks closes its gates from its first day on, and not a day earlier', () => {
  const standing = withLayers([agency(adds())])
  expect(standing.at('2026-05-31').gates.work?.blockedBy).not.toContain('hipaa-training')
  expect(standing.at('2026-06-01').gates.work?.blockedBy).toContain('hipaa-training')
  expect(standing.at('2026-06-01').gates['peer-services']?.blockedBy).not.toContain('hipaa-training')
  expect(withLayers([agency(adds())], [trained]).at('2026-06-20').gates.work?.blockedBy).not.toContain('hipaa-training')
})

test('a site has a gate of its own, with all that its base asks and more, and the base stays as it is', () => {
  const standing = withLayers([site(adds())]).at('2026-07-01')
  expect(standing.gates[siteGate('north')]?.blockedBy).toEqual([
    ...(standing.gates.hospital?.blockedBy ?? []),
    'hipaa-training',
  ])
  expect(standing.gates.hospital?.blockedBy).not.toContain('hipaa-training')
  expect(withLayers([site(adds())]).at('2026-05-31').gates).not.toHaveProperty(siteGate('north'))
})

test('a hold on what a site is built on keeps people out of the site too', () => {
  const hold: Fact = { kind: 'hold', gates: ['hospital'], from: '2026-07-01', through: '2026-07-31' }
  const standing = withLayers([site(adds({ requirements: {}, gates: {} }))], [hold])
  expect(standing.at('2026-07-15').gates[siteGate('north')]?.blockedBy).toContain('hold')
  expect(standing.at('2026-08-01').gates[siteGate('north')]?.blockedBy).not.toContain('hold')
})

test('nobody is let into a closed site', () => {
  const closed = adds({ effectiveFrom: '2026-09-01', closed: true })
  const standing = withLayers([site(adds(), closed)], [trained])
  expect(standing.at('2026-08-31').gates).toHaveProperty(siteGate('north'))
  expect(standing.at('2026-09-01').gates).not.toHaveProperty(siteGate('north'))
  expect(standing.gates[siteGate('north')]?.every(([, through]) => through !== null && through < '2026-09-01')).toBe(
    true,
  )
})

test('a site that allows no grace is closed while the position tolerates it', () => {
  const [version] = plain.versions
  const tolerant = {
    ...plain,
    versions: [
      {
        ...version,
        gates: { hospital: { requires: ['peer-training'], grace: true } },
        requirements: { 'peer-training': { needs: 'training', course: 'peer-support', grace: { years: 1 } } },
      },
    ],
  } as Position
  const strict = site({
    effectiveFrom: '2020-01-01',
    requirements: {},
    gates: { hospital: { requires: [], withoutGrace: true } },
  })
  const { gates } = standingOf({ position: { ...tolerant, layers: [strict] }, facts: [], employments }).at('2026-02-01')
  expect(gates.hospital?.cleared).toBe(true)
  expect(gates[siteGate('north')]).toMatchObject({ cleared: false, blockedBy: ['peer-training'] })
})

test('another rule of the same name is asked beside the first, so that evidence that says no still says no', () => {
  const levelOne = { needs: 'credential', of: 'fingerprint-clearance', level: 1 } as const
  const layer = agency(adds({ requirements: { cpr: levelOne }, gates: { work: { requires: ['cpr'] } } }))
  const { requirements, gates } = withLayers([layer]).at('2026-07-01')
  expect(Object.keys(requirements)).toEqual(expect.arrayContaining(['cpr', 'cpr~agency']))
  expect(gates.work?.blockedBy).toContain('cpr~agency')
})

test('what was not known to be asked yet does not count as known then', () => {
  const later = adds({ recordedAt: '2026-08-01T00:00:00Z' })
  expect(withLayers([agency(later)], [], '2026-07-31T00:00:00Z').at('2026-07-01').gates.work?.blockedBy).not.toContain(
    'hipaa-training',
  )
  expect(withLayers([agency(later)], [], '2026-08-01T00:00:00Z').at('2026-07-01').gates.work?.blockedBy).toContain(
    'hipaa-training',
  )
})

test('an addition that is recorded later for the same day takes the place of the first', () => {
  const first = adds({ recordedAt: '2026-05-01T00:00:00Z' })
  const none = adds({ recordedAt: '2026-05-02T00:00:00Z', requirements: {}, gates: {} })
  expect(withLayers([agency(first, none)]).at('2026-07-01').requirements).not.toHaveProperty('hipaa-training')
})
