import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { type Language, resources } from '#locales/index.ts'
import { joinList, money, pay, sentenceStart } from '#locales/phrases.ts'
import {
  type AnsweredGate,
  type AnsweredRequirement,
  dateError,
  gatePhrase,
  gateSentence,
  requirementInSentence,
  requirementSentence,
  requirementWord,
} from '#locales/sentences.ts'

const i18n = createInstance()
i18n.init({ resources, lng: 'en', fallbackLng: false, initImmediate: false, interpolation: { escapeValue: false } })
const t = { en: i18n.getFixedT('en'), es: i18n.getFixedT('es') }

const cleared = (through: string | null, limitedBy: string[]): AnsweredGate => ({
  cleared: true,
  through,
  limitedBy,
  blockedBy: [],
  again: null,
})
const blocked = (blockedBy: string[], again: string | null = null): AnsweredGate => ({
  cleared: false,
  through: null,
  limitedBy: [],
  blockedBy,
  again,
})

describe('lists', () => {
  it.each([
    [[], '', ''],
    [['CPR'], 'CPR', 'CPR'],
    [['CPR', 'TB'], 'CPR and TB', 'CPR y TB'],
    [['CPR', 'first aid', 'TB'], 'CPR, first aid and TB', 'CPR, first aid y TB'],
    [['a', 'inscripción'], 'a and inscripción', 'a e inscripción'],
    [['a', 'historial'], 'a and historial', 'a e historial'],
    [['a', 'hielo'], 'a and hielo', 'a y hielo'],
  ])('%j', (items, en, es) => {
    expect(joinList(items, 'en')).toBe(en)
    expect(joinList(items, 'es')).toBe(es)
  })

  it('begin a sentence in upper case', () => {
    expect(sentenceStart('índice')).toBe('Índice')
    expect(sentenceStart('')).toBe('')
  })
})

describe('money', () => {
  it.each([
    [100, '$100'],
    [18.5, '$18.50'],
    [1250, '$1,250'],
    [1234567.891, '$1,234,567.89'],
    [0.1 + 0.2, '$0.30'],
    [0, '$0'],
    [-100, '-$100'],
    [-0.001, '$0'],
  ])('%d', (dollars, text) => {
    expect(money(dollars)).toBe(text)
  })

  it('is refused where it is no amount', () => {
    expect(() => money(Number.NaN)).toThrow(RangeError)
  })

  it.each([
    [{ from: 18.5, per: 'hour' as const }, '$18.50 an hour', '$18.50 por hora'],
    [{ from: 18.5, to: 21, per: 'hour' as const }, '$18.50 to $21 an hour', 'de $18.50 a $21 por hora'],
    [{ from: 41000, to: 41000, per: 'year' as const }, '$41,000 a year', '$41,000 al año'],
  ])('as pay: %j', (range, en, es) => {
    expect(pay(range, 'en')).toBe(en)
    expect(pay(range, 'es')).toBe(es)
  })
})

describe('a gate', () => {
  it.each<[string, AnsweredGate, string, string]>([
    [
      'one requirement ends first',
      cleared('2027-03-14', ['tuberculosis']),
      'Cleared for the hospital through 14 March 2027; TB lapses first.',
      'Con autorización para entrar al hospital hasta el 14 de marzo de 2027; primero vence la constancia de TB.',
    ],
    [
      'two end together',
      cleared('2027-05-31', ['cpr', 'first-aid']),
      'Cleared for the hospital through 31 May 2027; CPR and first aid lapse first.',
      'Con autorización para entrar al hospital hasta el 31 de mayo de 2027; primero vencen la tarjeta de RCP y la tarjeta de primeros auxilios.',
    ],
    [
      'employment ends',
      cleared('2027-05-31', ['employment']),
      'Cleared for the hospital through 31 May 2027; the employment ends then.',
      'Con autorización para entrar al hospital hasta el 31 de mayo de 2027; entonces termina el empleo.',
    ],
    [
      'nothing is named',
      cleared('2027-05-31', []),
      'Cleared for the hospital through 31 May 2027.',
      'Con autorización para entrar al hospital hasta el 31 de mayo de 2027.',
    ],
    [
      'open-ended',
      cleared(null, []),
      'Cleared for the hospital, with no end date.',
      'Con autorización para entrar al hospital, sin fecha de vencimiento.',
    ],
    [
      'blocked',
      blocked(['cpr', 'tuberculosis', 'leave']),
      'Not cleared for the hospital: CPR and TB are not cleared yet and there is a leave on this day.',
      'Sin autorización para entrar al hospital: todavía no están en regla la tarjeta de RCP y la constancia de TB y hay un permiso de ausencia en esta fecha.',
    ],
    [
      'blocked, with a way out',
      blocked(['driving-record'], '2027-03-15'),
      'Not cleared for the hospital: the driving record is not cleared yet. On what we know today, the answer will be yes again from 15 March 2027.',
      'Sin autorización para entrar al hospital: todavía no está en regla el historial de conducir. Según lo que sabemos hoy, la respuesta será sí de nuevo desde el 15 de marzo de 2027.',
    ],
  ])('%s', (_, answer, en, es) => {
    expect(gateSentence(t.en, 'hospital', answer, 'en')).toBe(en)
    expect(gateSentence(t.es, 'hospital', answer, 'es')).toBe(es)
  })

  it.each<[string, AnsweredGate, string]>([
    ['hospital', cleared('2027-03-14', ['cpr']), 'may enter the hospital'],
    [
      'peer-services',
      blocked(['peer-support-training']),
      'may not deliver peer services until peer support training is in order',
    ],
    [
      'hospital',
      blocked(['cpr', 'tuberculosis', 'hold']),
      'may not enter the hospital until CPR and TB are in order and the hold is lifted',
    ],
    ['transport', blocked([]), 'may not drive members'],
  ])('for managers: %s', (gate, answer, phrase) => {
    expect(gatePhrase(t.en, gate, answer, 'en')).toBe(phrase)
  })

  it('calls a requirement of an agency of its own by its name', () => {
    expect(requirementInSentence(t.en, 'van-orientation')).toBe('van orientation')
  })

  it.each(Object.keys(resources.en.gates.items))('%s leaves no key and no placeholder', (gate) => {
    for (const language of ['en', 'es'] as const)
      for (const answer of [cleared('2027-03-14', ['cpr', 'leave']), cleared(null, []), blocked(['employment', 'cpr'])])
        for (const text of [
          gateSentence(t[language], gate, answer, language),
          gatePhrase(t[language], gate, answer, language),
        ])
          expect(text).not.toMatch(/[{}]|gates:|requirements:|items\.|undefined/)
  })
})

describe('a requirement', () => {
  const statuses: [AnsweredRequirement, string, string, string][] = [
    [
      { status: 'met', through: '2027-05-31' },
      'CPR is in order through 31 May 2027.',
      'La tarjeta de RCP está en regla hasta el 31 de mayo de 2027.',
      'In order',
    ],
    [
      { status: 'met', through: null },
      'CPR is in order, with no end date.',
      'La tarjeta de RCP está en regla, sin fecha de vencimiento.',
      'In order',
    ],
    [
      { status: 'waived', through: '2027-05-31' },
      'The agency has waived CPR through 31 May 2027.',
      'La agencia dio una dispensa para la tarjeta de RCP, hasta el 31 de mayo de 2027.',
      'Waived',
    ],
    [
      { status: 'waived', through: null },
      'The agency has waived CPR, with no end date.',
      'La agencia dio una dispensa para la tarjeta de RCP, sin fecha de vencimiento.',
      'Waived',
    ],
    [
      { status: 'failed', again: '2027-03-15' },
      'CPR is not cleared yet. On what we know today, it will be in order again from 15 March 2027.',
      'La tarjeta de RCP todavía no está en regla. Según lo que sabemos hoy, lo estará de nuevo desde el 15 de marzo de 2027.',
      'Not cleared yet',
    ],
    [
      { status: 'failed', again: null },
      'CPR is not cleared yet. HR will talk with you about the next step.',
      'La tarjeta de RCP todavía no está en regla. Recursos Humanos hablará con usted sobre el siguiente paso.',
      'Not cleared yet',
    ],
    [
      { status: 'grace', through: '2027-03-02' },
      'You have until 2 March 2027 for CPR; that day counts.',
      'Usted tiene hasta el 2 de marzo de 2027, ese día incluido, para la tarjeta de RCP.',
      'Not due yet',
    ],
    [
      { status: 'lapsed', since: '2026-11-20', again: null },
      'CPR has not been in order since 20 November 2026. Please send in a new one.',
      'La tarjeta de RCP no está en regla desde el 20 de noviembre de 2026. Por favor, envíe una nueva constancia.',
      'Lapsed',
    ],
    [
      { status: 'lapsed', since: '2026-11-20', again: '2026-12-01' },
      'CPR has not been in order since 20 November 2026. It will be again from 1 December 2026.',
      'La tarjeta de RCP no está en regla desde el 20 de noviembre de 2026. Lo estará de nuevo desde el 1 de diciembre de 2026.',
      'Lapsed',
    ],
    [
      { status: 'not-yet', again: '2026-12-01' },
      'CPR will be in order from 1 December 2026.',
      'La tarjeta de RCP estará en regla desde el 1 de diciembre de 2026.',
      'Begins later',
    ],
    [
      { status: 'missing' },
      'We have nothing verified yet for CPR.',
      'Todavía no tenemos nada verificado para la tarjeta de RCP.',
      'To do',
    ],
    [
      { status: 'not cleared yet' },
      'CPR is not cleared yet.',
      'La tarjeta de RCP todavía no está en regla.',
      'Not cleared yet',
    ],
  ]

  it.each(statuses)('%j', (answer, en, es, word) => {
    expect(requirementSentence(t.en, 'cpr', answer, 'en')).toBe(en)
    expect(requirementSentence(t.es, 'cpr', answer, 'es')).toBe(es)
    expect(requirementWord(t.en, answer)).toBe(word)
  })

  it('says what waits for a reviewer', () => {
    expect(requirementSentence(t.en, 'cpr', { status: 'missing', pending: true }, 'en')).toBe(
      'We have nothing verified yet for CPR. What you sent is waiting for a reviewer. It counts as soon as it has been verified.',
    )
    expect(requirementWord(t.es, { status: 'lapsed', pending: true })).toBe('En revisión')
    expect(requirementWord(t.en, { status: 'waived', pending: true })).toBe('Waived')
  })
})

describe('a typed date that is wrong', () => {
  const typed = (day: string, month: string, year = '2027') => ({ day, month, year })

  it.each<[string, ReturnType<typeof typed>, string, string]>([
    [
      'date.impossible',
      typed('30', '2'),
      '30 February 2027 does not exist; check the day',
      'El 30 de febrero de 2027 no existe; revise el día',
    ],
    [
      'date.impossible',
      typed('5', '13'),
      'There is no month 13; enter a number from 1 to 12',
      'No existe el mes 13; escriba un número del 1 al 12',
    ],
    ['date.partial', typed('5', ''), 'Enter the day, month and year', 'Escriba el día, el mes y el año'],
  ])('%s %j', (key, boxes, en, es) => {
    const said: Record<Language, string> = { en, es }
    for (const language of ['en', 'es'] as const)
      expect(dateError(t[language], key, boxes, language)).toBe(said[language])
  })
})
