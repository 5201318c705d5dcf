/** `npm run weight`: what a phone fetches for each page of applicants and of the public, in kB (1,000 bytes) as compressed. */
import { weighPages } from './weigh.mjs'

const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(8)

console.log(`${['all', 'scripts', 'routes', 'texts', 'styles'].map((name) => name.padStart(8)).join('')}  page`)
for (const { id, all, scripts, table, words, styles } of await weighPages())
  console.log(`${[all, scripts, table, words, styles].map(kB).join('')}  ${id}`)
