import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const app = new URL('../../app', import.meta.url).pathname

/** What has the browser change pages by itself, so that the code and data of one page meet those of another. */
const ways = /import \{[^}]*\b(Link|NavLink|useNavigate|useFetcher|useSubmit)\b[^}]*\} from '@remix-run\/react'/

test('no page but the review desk goes to another without loading it whole, so that none of the public or of applicants leads into staff pages', async () => {
  const files = (await readdir(app, { recursive: true })).filter((file) => /\.tsx?$/.test(file))
  expect(files.length).toBeGreaterThan(500)
  const found: string[] = []
  for (const file of files) if (ways.test(await readFile(join(app, file), 'utf8'))) found.push(file)
  expect(found).toEqual(['hr/review-keys.tsx'])
})
