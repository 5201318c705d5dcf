import { expect, test } from 'vitest'
import { isEmail } from '#domain/email.ts'
import { isOpenOn } from '#domain/posting.ts'
import { signsAs } from '#domain/signing.ts'

const name = { givenName: 'María del Carmen', familyName: 'Etchegaray-Wilson' }

test.each([
  'María del Carmen Etchegaray-Wilson',
  'maria etchegaray',
  'CARMEN WILSON',
  'Wilson, Maria',
  'maria j. etchegaray wilson',
])('%s signs', (typed) => expect(signsAs(typed, name)).toBe(true))

test.each(['', 'María', 'Wilson', 'M. Etchegaray', 'Someone Else', 'Mariana Wilsons'])('%j does not sign', (typed) =>
  expect(signsAs(typed, name)).toBe(false),
)

test.each(['a@b.example', "o'neil+jobs@mail.agency.example", 'ñandú@correo.example'])('%s can be an address', (text) =>
  expect(isEmail(text)).toBe(true),
)

test.each([
  '',
  'a',
  'a@b',
  '@b.example',
  'a@b@c.example',
  'a b@c.example',
  'a@b..example',
  '<a@b.example>',
  'a\u0000b@c.example',
  'a@b.example\u0007',
  `${'a'.repeat(250)}@b.example`,
])('%s cannot be an address', (text) => expect(isEmail(text)).toBe(false))

test('a posting is open from its first through its last day, and not once it was taken down', () => {
  const posting = { opensOn: '2026-03-02', closesOn: '2026-03-04', takenDownAt: null }
  const days = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05']
  expect(days.map((day) => isOpenOn(posting, day))).toEqual([false, true, true, false])
  expect(isOpenOn({ ...posting, closesOn: null }, '2030-01-01')).toBe(true)
  expect(isOpenOn({ ...posting, takenDownAt: new Date('2026-03-02T12:00:00Z') }, '2026-03-03')).toBe(false)
})
