import type { Response } from 'express'

const titles = {
  400: { en: 'This does not work', es: 'Esto no funciona' },
  403: { en: 'Not accepted', es: 'No se aceptó' },
  404: { en: 'Page not found', es: 'Página no encontrada' },
  413: { en: 'Too much was sent', es: 'Se envió demasiado' },
  500: { en: 'Something went wrong', es: 'Algo salió mal' },
  503: { en: 'Please wait a moment', es: 'Espere un momento' },
  507: { en: 'No room for files', es: 'No hay espacio para archivos' },
} as const

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

const style =
  'body{font:1.125rem/1.55 system-ui,sans-serif;max-width:36rem;margin:15vh auto 0;padding:0 1.25rem;' +
  'color:#16282b;background:#f8f7f3}h1{font-size:1.75rem;line-height:1.2;margin:2rem 0 .5rem}p{margin:0}' +
  '@media(prefers-color-scheme:dark){body{color:#e6eceb;background:#12191b}}'

/**
 * A page in both languages that needs neither database nor Remix: for what is refused at the door and for the time
 * without a database.
 *
 * @param refreshAfter seconds after which a browser asks again by itself
 */
export function plainPage(
  response: Response,
  status: keyof typeof titles,
  text: { en: string; es: string },
  refreshAfter?: number,
): void {
  const { en, es } = titles[status]
  const refresh = refreshAfter ? `<meta http-equiv="refresh" content="${refreshAfter}">` : ''
  const nonce = response.locals.nonce ? ` nonce="${response.locals.nonce}"` : ''
  response.status(status).set({ 'Cache-Control': 'no-store', 'Content-Type': 'text/html; charset=utf-8' })
  if (refreshAfter) response.set('Retry-After', String(refreshAfter))
  response.end(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${en} - Good Standing</title>` +
      `<meta name="viewport" content="width=device-width, initial-scale=1">${refresh}<style${nonce}>${style}</style></head>` +
      `<body><main><h1>${en}</h1><p>${escaped(text.en)}</p><div lang="es"><h1>${es}</h1><p>${escaped(text.es)}</p></div>` +
      '</main></body></html>',
  )
}

/** The page for the time in which the database is away. It asks again by itself where nothing was being sent. */
export function databaseAway(response: Response, method: string): void {
  const sending = method !== 'GET' && method !== 'HEAD'
  const text = sending
    ? {
        en: 'The portal cannot reach its records just now, so what you sent was not kept. Go back and send it again in a minute.',
        es: 'El portal no puede llegar a sus registros en este momento, así que no se guardó lo que envió. Vuelva atrás y envíelo otra vez en un minuto.',
      }
    : {
        en: 'The portal cannot reach its records just now. This page tries again by itself.',
        es: 'El portal no puede llegar a sus registros en este momento. Esta página lo intenta otra vez sola.',
      }
  plainPage(response, 503, text, sending ? undefined : 5)
}

/** The page for what a page could not do because the storage of documents has no room or does not answer. */
export function storageAway(response: Response, trouble: 'full' | 'unreachable'): void {
  const text =
    trouble === 'full'
      ? {
          en: 'The portal has no room for files just now, so what you sent was not kept. Go back and send it again later.',
          es: 'El portal no tiene espacio para archivos en este momento, así que no se guardó lo que envió. Vuelva atrás y envíelo otra vez más tarde.',
        }
      : {
          en: 'The place where files are kept does not answer just now. No file is lost. Go back and try again in a few minutes.',
          es: 'El lugar donde se guardan los archivos no responde en este momento. Ningún archivo se ha perdido. Vuelva atrás e inténtelo otra vez en unos minutos.',
        }
  plainPage(response, trouble === 'full' ? 507 : 503, text)
}
