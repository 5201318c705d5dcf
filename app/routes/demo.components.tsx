import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Fields, Question } from '#app/components/showcase/forms.tsx'
import { Foundations } from '#app/components/showcase/foundations.tsx'
import { Frame } from '#app/components/showcase/frame.tsx'
import { Lists } from '#app/components/showcase/lists.tsx'
import { Spanish } from '#app/components/showcase/spanish.tsx'
import { States } from '#app/components/showcase/states.tsx'
import { Tabs } from '#app/components/tabs.tsx'

const views = {
  staff: 'Lists and states',
  public: 'Colours and fields',
  applicant: 'A question',
  errors: 'A question with errors',
  spanish: 'En español',
} as const

type View = keyof typeof views

export const meta: MetaFunction = () => [{ title: 'Components – Good Standing' }]

/** Only in the demonstration. `view` picks a layout with what belongs in it, `scheme` forces light or dark. */
export function loader({ request, context }: LoaderFunctionArgs) {
  if (!context.demo) throw new Response('Not found', { status: 404 })
  const query = new URL(request.url).searchParams
  const scheme = query.get('scheme')
  return {
    view: (Object.keys(views) as View[]).find((view) => view === query.get('view')) ?? 'staff',
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : undefined,
  }
}

export default function Components() {
  const { view, scheme } = useLoaderData<typeof loader>()
  return (
    <div data-scheme={scheme}>
      <Frame view={view}>
        <Tabs
          label="Views"
          items={(Object.keys(views) as View[]).map((key) => ({
            href: `?view=${key}${scheme ? `&scheme=${scheme}` : ''}`,
            label: views[key],
            current: key === view,
          }))}
        />
        {contents[view]}
      </Frame>
    </div>
  )
}

const contents: Record<View, ReactNode> = {
  staff: (
    <>
      <PageHeading
        caption="Demonstration"
        title="Components"
        lead="Every part the pages are made of, in every state."
        actions={
          <>
            <a className="button button-secondary" href="?scheme=light">
              Light
            </a>
            <a className="button button-secondary" href="?scheme=dark">
              Dark
            </a>
          </>
        }
      />
      <Lists />
      <States />
    </>
  ),
  public: (
    <>
      <PageHeading title="Colours and fields" />
      <Foundations />
      <Section id="fields" title="Fields">
        <Fields />
      </Section>
    </>
  ),
  applicant: <Question wrong={false} />,
  errors: <Question wrong={true} />,
  spanish: <Spanish />,
}
