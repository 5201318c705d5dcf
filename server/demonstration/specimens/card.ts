import sharp from 'sharp'
import { lettering } from './lettering.ts'

/** A card as it looks: nobody's real one, and no agency's. */
export type Card = {
  issuer: string
  title: string
  /** Two colours of the card, `#rrggbb`. */
  colours: readonly [light: string, dark: string]
  portrait: boolean
  /** What is printed on it, label and value; five at most. */
  lines: readonly (readonly [label: string, value: string])[]
}

/** What is drawn on, and the size of the picture in pixels. */
const width = 1200
const height = 800
const pixels = 'width="960" height="640"'
const red = '#b3261e'

/** A picture of a card lying on a table, marked as a specimen. Format as asked; no font of the machine is used. */
export function pictureOfCard(card: Card, side: 'front' | 'back', format: 'jpeg' | 'png'): Promise<Buffer> {
  const face = side === 'front' ? front(card) : back(card)
  const [light, dark] = card.colours
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ${pixels}>
    <defs>
      <linearGradient id="table" x2="1" y2="1"><stop stop-color="#8a7a68"/><stop offset="1" stop-color="#5f5346"/></linearGradient>
      <linearGradient id="card" x2="1" y2="1"><stop stop-color="${light}"/><stop offset="1" stop-color="#ffffff"/></linearGradient>
    </defs>
    <rect width="${width}" height="${height}" fill="url(#table)"/>
    <g transform="rotate(${side === 'front' ? -1.4 : 0.9} ${width / 2} ${height / 2})">
      <rect x="110" y="96" width="1000" height="630" rx="36" fill="#000000" fill-opacity="0.28"/>
      <rect x="100" y="80" width="1000" height="630" rx="36" fill="url(#card)"/>
      ${lettering('SPECIMEN', 800, 470, { size: 96, colour: red, weight: 1.5, opacity: 0.3, anchor: 'middle', turned: -24 })}
      ${face.replaceAll('DARK', dark)}
      ${lettering('Made up for the demonstration', 600, 684, { size: 18, colour: red, anchor: 'middle' })}
    </g></svg>`
  const image = sharp(Buffer.from(svg))
  return format === 'jpeg' ? image.jpeg({ quality: 82 }).toBuffer() : image.png({ compressionLevel: 3 }).toBuffer()
}

function front({ issuer, title, portrait, lines }: Card): string {
  const left = portrait ? 420 : 160
  const printed = lines.map(([label, value], i) => {
    const y = 300 + i * 76
    return [
      lettering(label, left, y, { size: 15, colour: '#5b6470', weight: 1.1 }),
      lettering(value, left, y + 38, { size: 28, colour: '#1b222b', weight: 1.4, widest: 1060 - left }),
    ].join('')
  })
  return [
    '<path d="M100 116a36 36 0 0 1 36-36H1064a36 36 0 0 1 36 36V220H100Z" fill="DARK"/>',
    lettering(issuer, 150, 132, { size: 22, colour: '#ffffff', widest: 900 }),
    lettering(title, 150, 192, { size: 38, colour: '#ffffff', weight: 1.5, widest: 900 }),
    portrait ? likeness : '',
    ...printed,
  ].join('')
}

/** A face of nobody. */
const likeness = [
  '<rect x="150" y="270" width="220" height="280" rx="10" fill="#cfd6dd"/>',
  '<circle cx="260" cy="375" r="58" fill="#7d8894"/>',
  '<path d="M166 550a94 94 0 0 1 188 0Z" fill="#7d8894"/>',
].join('')

function back({ issuer, title, lines }: Card): string {
  const [, ...printed] = lines.slice(0, 3).map(([, value]) => value)
  const small = { size: 18, colour: '#3a424c', widest: 880 }
  return [
    '<rect x="100" y="130" width="1000" height="90" fill="#22272d"/>',
    lettering(title, 160, 296, { size: 24, colour: '#1b222b', weight: 1.4, widest: 880 }),
    lettering('This card belongs to nobody and opens nothing.', 160, 350, small),
    lettering(`If found, return to ${issuer}.`, 160, 396, small),
    lettering(printed.join('  '), 160, 450, small),
    '<path d="M160 560H620" stroke="#3a424c" stroke-width="2"/>',
    lettering('Signature', 160, 596, { size: 14, colour: '#5b6470' }),
    '<path d="M176 540c40-60 60 20 90-20s50-30 60 0 60-40 90-10" fill="none" stroke="#27408b" stroke-width="4"/>',
  ].join('')
}
