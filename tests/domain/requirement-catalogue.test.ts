import { expect, test } from 'vitest'
import { plainName, siteGate } from '#domain/compose.ts'
import type { Fact } from '#domain/facts.ts'
import { builtInPosition, type Layer, type Position } from '#domain/positions/index.ts'
import { additionOf, catalogueNames, catalogueOf, isMedical, wantedOf } from '#domain/requirement-catalogue.ts'
import { formsFor, isSendable } from '#domain/sending/forms.ts'
import { standingOf } from '#domain/standing.ts'
import { languages, resources } from '#locales/index.ts'

const plain = builtInPosition('pact-peer-support-specialist') as Position
const from = '2026-06-01'
const site = (siteId: string, ...names: typeof catalogueNames): Layer => ({
  of: 'site',
  siteId,
  base: 'hospital',
  versions: [{ effectiveFrom: from, ...wanted(names, siteId) }],
})
const wanted = (names: typeof catalogueNames, siteId: string | null) =>
  additionOf({ needs: Object.fromEntries(names.map((name) => [name, ['hospital']])), withoutGrace: [] }, siteId)
const blocks = (layers: Layer[], siteId: string, facts: Fact[] = []) =>
  standingOf({ position: { ...plain, layers }, facts, employments: [{ hiredOn: '2026-01-05' }] }).at('2026-07-01')
    .gates[siteGate(siteId)]?.blockedBy

test('everything that can be asked can be sent by the person, and is said in both languages', () => {
  const rules = wanted(catalogueOf('site'), 'north')
  for (const name of Object.keys(rules.requirements)) {
    const forms = formsFor(rules, name)
    expect(forms.length, name).toBeGreaterThan(0)
    expect(forms.every(isSendable), name).toBe(true)
    for (const language of languages) {
      const { items } = resources[language].requirements
      expect(Object.keys(items), `${name} in ${language}`).toContain(plainName(name))
    }
  }
  expect(Object.keys(rules.requirements)).toHaveLength(catalogueNames.length)
})

test('a form that changes what is asked finds ticked what is asked now', () => {
  for (const siteId of ['north', null]) {
    const names = catalogueOf(siteId ? 'site' : 'agency')
    const { needs } = wantedOf(wanted(names, siteId))
    expect(catalogueNames.filter((name) => needs[name]?.includes('hospital'))).toEqual(names)
  }
})

test('the orientation of one site does not open another', () => {
  const layers = [site('north', 'site-orientation'), site('south', 'site-orientation')]
  const [north, south] = ['site-orientation@north', 'site-orientation@south']
  const done: Fact = { kind: 'credential', of: [north as string], from: '2026-06-20' }
  expect(blocks(layers, 'north')).toContain(north)
  expect(blocks(layers, 'north', [done])).not.toContain(north)
  expect(blocks(layers, 'south', [done])).toContain(south)
  expect(catalogueOf('agency')).not.toContain('site-orientation')
})

test('what a position asks for by the same rule is asked for once', () => {
  expect(blocks([site('north', 'cpr')], 'north')?.filter((name) => plainName(name) === 'cpr')).toEqual(['cpr'])
})

test('a newer TB result is as confidential as any', () => {
  expect(catalogueNames.filter(isMedical)).toEqual(['tuberculosis-six-months', 'tuberculosis-three-months'])
})
