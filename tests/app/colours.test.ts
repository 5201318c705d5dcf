import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../app/styles/tokens.css', import.meta.url), 'utf8')

const colours = new Map(
  [...css.matchAll(/--([a-z-]+): var\(--light, (#[0-9a-f]{6})\) var\(--dark, (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [`${name}`, { light: `${light}`, dark: `${dark}` }],
  ),
)

const grounds = ['ground', 'surface', 'sunken']

const texts: [string, string[]][] = [
  ['ink', [...grounds, 'brand-tint', 'good-tint', 'caution-tint', 'bad-tint', 'info-tint']],
  ['soft', [...grounds, 'brand-tint']],
  ['brand', [...grounds, 'brand-tint', 'info-tint', 'caution-tint']],
  ['brand-deep', [...grounds, 'brand-tint']],
  ['on-brand', ['brand', 'brand-deep']],
  ['good', [...grounds, 'good-tint']],
  ['caution', [...grounds, 'caution-tint']],
  ['bad', [...grounds, 'bad-tint']],
  ['info', [...grounds, 'info-tint']],
  ['on-header', ['header']],
  ['header-soft', ['header']],
]

const shapes: [string, string[]][] = [
  ['edge', grounds],
  ['focus', [...grounds, 'brand-tint', 'good-tint', 'caution-tint', 'bad-tint', 'info-tint']],
  ['accent', ['header']],
]

describe.each(['light', 'dark'] as const)('%s colours', (scheme) => {
  it.each(pairs(texts))('let %s be read on %s', (front, back) => {
    expect(contrast(front, back, scheme)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(shapes))('let the shape of %s be seen on %s', (front, back) => {
    expect(contrast(front, back, scheme)).toBeGreaterThanOrEqual(3)
  })
})

function pairs(list: [string, string[]][]): [string, string][] {
  return list.flatMap(([front, backs]) => backs.map((back): [string, string] => [front, back]))
}

/** WCAG 2.2's ratio of two colours by name, 1 to 21. */
function contrast(front: string, back: string, scheme: 'light' | 'dark'): number {
  const [high, low] = [luminance(front, scheme), luminance(back, scheme)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(name: string, scheme: 'light' | 'dark'): number {
  const colour = colours.get(name)
  if (!colour) throw new Error(`no colour ${name}`)
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour[scheme].slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
