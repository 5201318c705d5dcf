import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '#app/viewer.server.ts'

/** One kept letter as its HTML, in a sandbox: what it holds came from outside. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const letter = context.demo ? await context.letters?.read(params.id ?? '') : null
  if (!letter) throw notFound()
  return new Response(letter.html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': 'sandbox allow-top-navigation' },
  })
}
