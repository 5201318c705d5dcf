import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LinkedText } from '#app/components/linked-text.tsx'

test('the address of a video call can be followed, and the sentence around it stays', () => {
  const html = renderToStaticMarkup(<LinkedText text="Join at https://meet.example/abc?p=1. Code (12)" />)
  expect(html).toBe(
    'Join at <a href="https://meet.example/abc?p=1" rel="noreferrer">https://meet.example/abc?p=1</a>. Code (12)',
  )
})

test.each(['javascript:alert(1)', 'http://meet.example', 'https://', '<a href="https://x">', 'data:text/html,x'])(
  'nothing but a safe address becomes a link: %s',
  (text) => {
    const links = renderToStaticMarkup(<LinkedText text={text} />).match(/href="[^"]*"/g) ?? []
    expect(links.filter((link) => !link.startsWith('href="https://x'))).toEqual([])
  },
)
