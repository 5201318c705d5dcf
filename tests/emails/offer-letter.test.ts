import { describe, expect, test } from 'vitest'
import { composeLetters } from '#app/letters/offer-letter.server.ts'
import { letterText } from '#domain/offer-letter.ts'
import { builtInPositions } from '#domain/positions/index.ts'
import { offerLetterPdf } from '#emails/offer-letter-pdf.ts'
import { textOfPdf } from '#tests/support/pdf.ts'

const offer = {
  agency: 'Saguaro Peer Services',
  name: 'María Núñez Wiśniewska',
  program: 'PACT',
  place: 'Phoenix, Arizona',
  payCents: 1925,
  firstDay: '2027-01-11',
  expiresOn: '2026-12-04',
  madeOn: '2026-11-27',
  madeBy: 'Graham Whitlock',
}

const pact = builtInPositions['pact-peer-support-specialist']
const letters = () => composeLetters({ ...offer, positionId: 'pact-peer-support-specialist' }, pact)
const letterIn = (language: 'en' | 'es') => {
  const found = letters().find((letter) => letter.language === language)
  if (!found) throw new Error('no such letter')
  return found
}

describe('the words', () => {
  test.each(Object.entries(builtInPositions))(
    'every token of the letter for %s is filled in, in both languages',
    (id, position) => {
      const both = composeLetters({ ...offer, positionId: id }, position)
      expect(both.map(({ language }) => language)).toEqual(['en', 'es'])
      for (const letter of both) expect(letterText(letter)).not.toMatch(/\{\{|\}\}|undefined|null/)
    },
  )

  test('pay, both bonuses with their days and the computed last day of probation are printed', () => {
    const english = letterText(letterIn('en'))
    for (const words of [
      'Dear María Núñez Wiśniewska,',
      'Pay: $19.25 an hour',
      'First day of work: 11 January 2027.',
      'The first 90 days are a probation. With this first day, its last day is 10 April 2027.',
      '$100 for starting. With this first day it is earned on 11 January 2027.',
      '$100 for completing your probation. With this first day it is earned on 10 April 2027.',
      'Please answer by 4 December 2026',
      'Graham Whitlock, Human Resources, Saguaro Peer Services',
    ])
      expect(english).toContain(words)
    const spanish = letterText(letterIn('es'))
    expect(spanish).toContain('Pago: $19.25 por hora')
    expect(spanish).toContain('termina el 10 de abril de 2027')
    expect(spanish).toContain('Responda a más tardar el 4 de diciembre de 2026')
  })

  test('what may be asked only after the offer is named as its condition, and nothing that was settled before', () => {
    const { blocks } = letterIn('en')
    const items = blocks.flatMap(({ as, text }) => (as === 'item' ? [text] : []))
    expect(items).toEqual(expect.arrayContaining(['Driving record', 'TB (tuberculosis)']))
    expect(items.join('\n')).not.toMatch(/Leadership|Education|Lived-experience/)
  })
})

describe('the paper', () => {
  const paper = (language: 'en' | 'es', signed: boolean) =>
    offerLetterPdf({
      ...letterIn(language),
      agency: offer.agency,
      signature: signed
        ? {
            name: 'María Núñez',
            instant: '28 de noviembre de 2026, 5:12 p. m.',
            address: '192.0.2.7',
            digest: 'ab'.repeat(32),
          }
        : null,
    })

  test('before signing it says so; after it names who, when, from where and the digest of the text', async () => {
    const before = textOfPdf(await paper('en', false))
    expect(before).toContain('Not signed yet.')
    expect(before).not.toContain('Signed electronically')
    const after = textOfPdf(await paper('es', true))
    for (const words of ['María Núñez', '28 de noviembre de 2026, 5:12 p. m.', '192.0.2.7', 'ab'.repeat(32)])
      expect(after).toContain(words)
    expect(after).not.toContain('sin firmar')
  })

  test('it carries the letter whole, Spanish with its accents, and letters that the font lacks plainly', async () => {
    const shown = textOfPdf(await paper('es', false)).replace(/\s+/g, ' ')
    const plain = (text: string) => text.replaceAll('ś', 's').replace(/\s+/g, ' ')
    for (const { text } of letterIn('es').blocks)
      for (const word of plain(text).split(' ')) expect(shown).toContain(word)
    expect(shown).toContain('Período de prueba')
  })

  test('it is tagged, and has its language and title', async () => {
    const raw = (await paper('es', false)).toString('latin1')
    expect(raw).toContain('/Marked true')
    expect(raw).toMatch(/\/Lang \(es\)/)
    expect(raw).toContain('/DisplayDocTitle true')
  })
})
