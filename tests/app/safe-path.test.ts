import { expect, test } from 'vitest'
import { safePath } from '#app/safe-path.ts'

const origin = 'https://portal.agency.example'

test.each([
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  '/\r\n/evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  'https://evil.example/',
  'https:evil.example',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'evil.example',
  '',
  null,
  undefined,
  ['/hr'],
])('T24 %j leads home instead', (input) => {
  expect(safePath(input, '/home')).toBe('/home')
})

test.each([
  '/hr',
  '/hr?stage=offer&page=2',
  '/me/tasks#cpr',
  '/%2F%2Fevil.example',
  '/x?to=//evil.example',
  '/@evil.example',
])('T24 %s stays, and a browser takes it to this origin', (input) => {
  const path = safePath(input, '/home')
  expect(path).toBe(input)
  expect(new URL(path, origin).origin).toBe(origin)
})
