import { describe, expect, it } from 'vitest'
import { isOwnAddress, isSamePerson, type Referee, readReferee } from '#domain/referees.ts'
import { qualities, readReference, refereeState, referenceLinkState, reminderDue } from '#domain/references.ts'

const carmen: Referee = {
  name: 'Carmen Ruiz',
  relation: 'supervisor',
  email: 'carmen@work.example',
  phone: '',
  language: 'es',
}
const boxes = { name: ' Carmen Ruiz ', relation: 'supervisor', email: 'Carmen@Work.example', phone: '', language: 'es' }
const wrongAt = (typed: Record<string, string>) => {
  const read = readReferee({ ...boxes, ...typed })
  return read.ok ? [] : read.errors.map(({ box, error }) => `${box}: ${error}`)
}

describe('naming a referee', () => {
  it('reads name, relation, address and language', () => {
    expect(readReferee(boxes)).toEqual({ ok: true, referee: carmen })
  })

  it('wants an address, or a number where there is none', () => {
    expect(wrongAt({ email: '' })).toEqual(['email: referee.contactMissing'])
    expect(wrongAt({ email: '', phone: '602 555 0142' })).toEqual([])
    expect(wrongAt({ email: 'carmen' })).toEqual(['email: email.invalid'])
    expect(wrongAt({ email: '', phone: 'call me' })).toEqual(['phone: phone.invalid'])
    expect(wrongAt({ name: '', relation: 'aunt', language: 'fr' })).toEqual([
      'name: referee.nameMissing',
      'relation: referee.relationMissing',
      'language: choice.missing',
    ])
    expect(wrongAt({ name: 'C\u0000' })).toContain('name: text.forbiddenCharacters')
  })

  it.each([
    ['the same mailbox in other letters', { name: 'C. R.', email: 'CARMEN@work.example', phone: '' }, true],
    ['the same mailbox behind a plus sign', { name: 'C. R.', email: 'carmen+2@work.example', phone: '' }, true],
    ['the same name, accents aside', { name: 'cármen  ruiz', email: 'other@work.example', phone: '' }, true],
    ['somebody else', { name: 'Carmen Ríos', email: 'rios@work.example', phone: '' }, false],
    ['no address at all', { name: 'Carlos Ruiz', email: null, phone: '' }, false],
  ])('%s', (_, other, same) => {
    expect(isSamePerson(carmen, other)).toBe(same)
  })

  it('knows a telephone number however it is written', () => {
    const one = { name: 'A', email: null, phone: '(602) 555-0142' }
    expect(isSamePerson(one, { name: 'B', email: null, phone: '+1 602 555 0142' })).toBe(true)
    expect(isOwnAddress(one, [{ email: 'me@people.example', phone: '602.555.0142' }])).toBe(true)
    expect(isOwnAddress({ ...one, phone: '602 555 0143' }, [{ email: null, phone: '602.555.0142' }])).toBe(false)
  })
})

const answered = {
  relation: 'colleague',
  since: '2021',
  workAgain: 'yes',
  strengths: 'Listens.',
  ...Object.fromEntries(qualities.map((quality) => [`ratings.${quality}`, 'good'])),
}

describe('a reference', () => {
  it('is read whole, and names everything that is missing at once', () => {
    const read = readReference(answered, '2026-03-02')
    expect(read).toMatchObject({ ok: true, reference: { since: 2021, workAgain: 'yes', concerns: '' } })
    const empty = readReference({}, '2026-03-02')
    expect(empty.ok ? [] : empty.errors.map(({ box }) => box)).toEqual([
      'relation',
      'since',
      'workAgain',
      ...qualities.map((quality) => `ratings.${quality}`),
      'strengths',
    ])
  })

  it.each(['', '21', '2027', '1900', '20x1'])('takes no “%s” for a year', (since) => {
    const read = readReference({ ...answered, since }, '2026-03-02')
    expect(read.ok ? [] : read.errors).toEqual([{ box: 'since', error: 'reference.since' }])
  })

  it('keeps what is longer than fits out, with a sentence', () => {
    const read = readReference({ ...answered, concerns: 'x'.repeat(2001) }, '2026-03-02')
    expect(read.ok ? [] : read.errors).toEqual([{ box: 'concerns', error: 'text.tooLong', values: { count: '2000' } }])
  })
})

describe('how things stand', () => {
  const request = { askedOn: '2026-03-02', expiresOn: '2026-03-16' }

  it('the last day to answer is still good, the next one is not', () => {
    expect(refereeState({ request, answer: null }, '2026-03-16')).toBe('waiting')
    expect(refereeState({ request, answer: null }, '2026-03-17')).toBe('expired')
    expect(refereeState({ request: null, answer: null }, '2026-03-17')).toBe('named')
    expect(refereeState({ request, answer: { kind: 'given' } }, '2026-03-17')).toBe('given')
  })

  it('a link says the most telling thing first', () => {
    const link = {
      answer: null,
      removed: false,
      newest: true,
      expiresOn: '2026-03-16',
      applicationState: 'screening',
    } as const
    const state = (change: Partial<Parameters<typeof referenceLinkState>[0]>, today = '2026-03-16') =>
      referenceLinkState({ ...link, ...change }, today)
    expect(state({})).toBe('open')
    expect(state({}, '2026-03-17')).toBe('expired')
    expect(state({ newest: false }, '2026-03-17')).toBe('superseded')
    expect(state({ removed: true, newest: false })).toBe('ended')
    expect(state({ applicationState: 'withdrawn' })).toBe('ended')
    expect(state({ applicationState: 'hired', answer: 'given' }, '2026-03-17')).toBe('given')
  })

  it('reminds after 4 and after 10 days, after downtime only of the later, and never twice', () => {
    const due = (today: string, given: number[] = []) => reminderDue(request, today, [4, 10], given)
    expect(due('2026-03-05')).toBeNull()
    expect(due('2026-03-06')).toBe(4)
    expect(due('2026-03-07', [4])).toBeNull()
    expect(due('2026-03-12', [4])).toBe(10)
    expect(due('2026-03-14')).toBe(10)
    expect(due('2026-03-14', [10])).toBeNull()
    expect(due('2026-03-17')).toBeNull()
    expect(reminderDue(request, '2026-03-14', [], [])).toBeNull()
  })
})
