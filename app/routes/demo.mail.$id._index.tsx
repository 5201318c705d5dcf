import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '#app/components/page-heading.tsx'
import { DemoFrame } from '#app/demo/frame.tsx'
import { notFound } from '#app/viewer.server.ts'

export const meta: MetaFunction = () => [{ title: 'A letter – Good Standing' }]

/** One kept letter as plain text, with the portal's own addresses as links. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const letter = context.demo ? await context.letters?.read(params.id ?? '') : null
  if (!letter) throw notFound()
  const { id, to, subject, text } = letter
  return { id, to, subject, origin: context.origin, paragraphs: [...new Set(text.split(/\n{2,}/))] }
}

export default function LetterPage() {
  const { id, to, subject, paragraphs, origin } = useLoaderData<typeof loader>()
  return (
    <DemoFrame current="/demo/mail">
      <PageHeading title={subject} caption={`To ${to}`} />
      <div className="letter">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{linked(paragraph, origin)}</p>
        ))}
      </div>
      <p>
        <a href={`/demo/mail/${id}/html`}>See it as a mail program shows it</a>
      </p>
      <p>
        <a href="/demo/mail">All mail</a>
      </p>
    </DemoFrame>
  )
}

function linked(line: string, origin: string) {
  const [, before, address, after] = line.match(/^(.*?)(https?:\/\/\S+)(.*)$/) ?? []
  if (!address?.startsWith(`${origin}/`)) return line
  return (
    <>
      {before}
      <a href={address}>{address}</a>
      {after}
    </>
  )
}
