import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isLetterKind, letterKinds } from '#app/admin/letter-kinds.ts'
import { Filters } from '#app/components/form/filters.tsx'
import { Select } from '#app/components/form/select.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

const languages = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Spanish' },
]
const kinds = Object.entries(letterKinds)
  .map(([value, label]) => ({ value, label }))
  .sort((one, other) => one.label.localeCompare(other.label, 'en'))

/** The letters of one kind, as made-up people would get them. */
export async function loader(args: LoaderFunctionArgs) {
  await requireFrontScope(args, 'admin', 'read mail log')
  const { context, request } = args
  const query = new URL(request.url).searchParams
  const asked = query.get('kind') ?? ''
  const kind = isLetterKind(asked) ? asked : 'application-received'
  const language: 'en' | 'es' = query.get('language') === 'es' ? 'es' : 'en'
  const { agency } = await context.policies()
  const letters = await context.previewLetters(kind, { language, agency: agency.name, origin: context.origin })
  return { title: 'Previews of letters', kind, language, letters }
}

export default function Previews() {
  const { kind, language, letters } = useLoaderData<typeof loader>()
  const name = `${letterKinds[kind]}, ${language === 'es' ? 'in Spanish' : 'in English'}`
  return (
    <>
      <PageHeading
        title="Previews of letters"
        back={{ href: '/admin/mail', label: 'Mail' }}
        lead="What the portal writes, with people and dates that are made up. Links in a preview lead nowhere."
      />
      <Filters label="Choose a letter" applyLabel="Show">
        <Select id="kind" name="kind" label="Letter" defaultValue={kind} options={kinds} />
        <Select id="language" name="language" label="Language" defaultValue={language} options={languages} />
      </Filters>
      {letters.map(({ subject, html, text }, at) => {
        const of = letters.length > 1 ? ` (${at + 1} of ${letters.length})` : ''
        return (
          <Section key={text} id={`letter-${at + 1}`} title={`${name}${of}`}>
            <p className="mb-3">
              <span className="text-soft">Subject: </span>
              <span lang={language}>{subject}</span>
            </p>
            <div className="grid gap-4 lg:grid-cols-2">
              <div className="min-w-0">
                <h3 className="mb-2 font-semibold">As a mail program shows it</h3>
                <iframe
                  className="block h-160 w-full rounded-lg border border-line bg-white"
                  sandbox=""
                  srcDoc={html}
                  title={`${name}${of}`}
                />
              </div>
              <div className="min-w-0">
                <h3 className="mb-2 font-semibold">As plain text</h3>
                <p
                  className="whitespace-pre-line wrap-anywhere rounded-lg border border-line bg-surface p-4"
                  lang={language}
                >
                  {text}
                </p>
              </div>
            </div>
          </Section>
        )
      })}
    </>
  )
}
