import { inflateSync } from 'node:zlib'

/** The words that a PDF of ours shows, line by line, in the order in which they were drawn. */
export function textOfPdf(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, content = '']) => inflated(content))
  return streams
    .flatMap((stream) => [...stream.matchAll(/\[(.*?)\] TJ/g)].map(([, shown = '']) => words(shown)))
    .join('\n')
}

function inflated(content: string): string {
  try {
    return inflateSync(Buffer.from(content, 'latin1')).toString('latin1')
  } catch {
    return ''
  }
}

function words(shown: string): string {
  const hex = [...shown.matchAll(/<([0-9a-f]*)>/gi)].map(([, bytes = '']) => bytes).join('')
  return new TextDecoder('windows-1252').decode(Buffer.from(hex, 'hex'))
}
