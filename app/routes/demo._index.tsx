import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '#app/components/page-heading.tsx'
import { DemoFrame } from '#app/demo/frame.tsx'
import { Personas } from '#app/demo/personas.tsx'
import { Tour } from '#app/demo/tour.tsx'
import { languageCookie } from '#app/i18n.server.ts'
import { notFound, sessionCookie, sessionOf, tokenOf } from '#app/viewer.server.ts'
import { operatorScope } from '#domain/authority.ts'
import { signInAsPersona } from '#workflows/accounts/sign-in-as-persona.ts'

export const meta: MetaFunction = () => [{ title: 'Demonstration – Good Standing' }]

/** Whom one can be. There is no such page outside the demonstration. */
export async function loader(asked: LoaderFunctionArgs) {
  const personas = await personasOf(asked)
  const session = await sessionOf(asked)
  return {
    personas: personas.map(({ accountId, ...persona }) => ({
      ...persona,
      current: session?.viewer.accountId === accountId,
    })),
  }
}

/** Signs in as a persona, in place of whoever was signed in, in the persona's language. */
export async function action(asked: ActionFunctionArgs) {
  const { context, request } = asked
  const personas = await personasOf(asked)
  const key = (await request.formData()).get('persona')
  const persona = personas.find((candidate) => candidate.key === key)
  if (!persona) throw notFound()
  const { accountId, front, language } = persona
  const moment = await context.moment()
  await signInAsPersona(context.portal, moment, operatorScope('demonstration', 'sign in'), { accountId })
  const token = await context.sessions.open(accountId, 'demonstration', moment.now, tokenOf(request))
  const headers = new Headers({ 'Set-Cookie': sessionCookie(token, context.origin) })
  headers.append('Set-Cookie', await languageCookie(language, context.origin))
  return redirect(front, { status: 303, headers })
}

async function personasOf({ context }: Pick<LoaderFunctionArgs, 'context'>) {
  if (!context.demo || !context.personas) throw notFound()
  return context.personas()
}

export default function Demonstration() {
  const { personas } = useLoaderData<typeof loader>()
  return (
    <DemoFrame current="/demo">
      <PageHeading
        title="Be someone"
        lead="One click signs you in. Cactus Wren Peer Services, its fifty people and all of their papers are made up, with dates that follow today’s."
      />
      <Tour />
      <Personas personas={personas} />
    </DemoFrame>
  )
}
