import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { i18nOfPage } from './i18n.client.ts'

/**
 * Remix decodes the state of the page in its first render, and waits for it there with no boundary above. A key pressed in that
 * moment has React render at once, which cannot complete (error 345). So the state is decoded before anything is rendered.
 */
async function stateDecoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (decoding) {
    await decoding
  }
}

const [i18n] = await Promise.all([i18nOfPage(), stateDecoded()])

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  )
})
