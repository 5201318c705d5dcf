/** Reads every specimen as the portal would and prints what came of it: how many fields were read, and which were read wrong. */
import { readerInProcess } from '#integrations/reader.ts'
import { type Judged, judged } from './judged.ts'
import { papers } from './papers.ts'
import { type Variant, variants } from './variants.ts'

const [program = '', only = ''] = process.argv.slice(2)
const reader = readerInProcess(program, { patience: 120_000 })
const names = Object.keys(variants) as Variant[]
const table = new Map<string, Judged>()

for (const paper of papers.filter(({ kind }) => kind.includes(only))) {
  for (const name of names) {
    const judgement = await judged(reader, paper, await variants[name](paper))
    table.set(`${paper.kind}\t${name}`, judgement)
    const wrong = judgement.wrong.length > 0 ? `   WRONG ${judgement.wrong.join(', ')}` : ''
    const missing = judgement.missing.length > 0 ? `   not read: ${judgement.missing.join(', ')}` : ''
    const share = `${judgement.right} of ${judgement.wanted}`
    console.log(
      `${paper.kind.padEnd(36)} ${name.padEnd(12)} ${share.padEnd(8)} ${judgement.seconds.toFixed(1).padStart(5)} s${wrong}${missing}`,
    )
  }
}
await reader.close()

console.log('\nBy what befell the picture           fields read   dates read   wrong dates   other wrong   seconds')
for (const name of names) print(name, name)
console.log('\nBy paper')
for (const { kind } of papers.filter((paper) => paper.kind.includes(only))) print(kind, kind)
console.log('')
print('All', '')

function print(label: string, part: string): void {
  const all = [...table].filter(([key]) => key.split('\t').includes(part) || part === '').map(([, one]) => one)
  const sum = (of: (one: Judged) => number) => all.reduce((total, one) => total + of(one), 0)
  const share = (right: number, wanted: number) =>
    `${right}/${wanted}`.padStart(8) + `${Math.round((100 * right) / Math.max(wanted, 1))}%`.padStart(5)
  const line = [
    `${label} (${all.length})`.padEnd(36),
    share(
      sum((one) => one.right),
      sum((one) => one.wanted),
    ),
    share(
      sum((one) => one.rightDates),
      sum((one) => one.wantedDates),
    ),
    String(sum((one) => one.wrongDates)).padStart(10),
    String(sum((one) => one.wrong.length - one.wrongDates)).padStart(13),
    (sum((one) => one.seconds) / Math.max(all.length, 1)).toFixed(1).padStart(10),
  ]
  console.log(line.join(' '))
}
