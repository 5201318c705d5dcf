import { isIPv6 } from 'node:net'

/**
 * The network that an address is counted by: an IPv4 address itself, and of an IPv6 address its first 64 bits, since whoever has
 * one has all 2^64 of them. An IPv4 address written as IPv6 is that IPv4 address. What is no address is its own network.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  const plain = address.split('%')[0] ?? ''
  if (!isIPv6(plain)) return address
  const [before = '', after] = plain.split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const head = groups(before)
  const missing = after === undefined ? 0 : 8 - head.length - groups(after).length
  const whole = [...head, ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(after ?? '')]
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
