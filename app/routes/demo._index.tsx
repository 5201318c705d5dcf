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

/** Signs in as a persona, in place of whoever was signed in, in the persona's language; where a sight is asked for, leads to it. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args
  const personas = await personasOf(args)
  const form = await request.formData()
  const sights = personas.flatMap((persona) => persona.sights.map((sight) => ({ persona, sight })))
  const asked = sights.find(({ sight }) => sight.key === form.get('sight'))
  const persona = asked?.persona ?? personas.find(({ key }) => key === form.get('persona'))
  if (!persona) throw notFound()
  const { accountId, language } = persona
  const moment = await context.moment()
  await signInAsPersona(context.portal, moment, operatorScope('demonstration', 'sign in'), { accountId })
  const token = await context.sessions.open(accountId, 'demonstration', moment.now, tokenOf(request))
  const headers = new Headers({ 'Set-Cookie': sessionCookie(token, context.origin) })
  headers.append('Set-Cookie', await languageCookie(language, context.origin))
  return redirect(asked?.sight.href ?? persona.front, { status: 303, headers })
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
