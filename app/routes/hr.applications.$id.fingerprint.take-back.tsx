import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { takeBackCard, takeBackPage } from '#app/hr/card-form.server.ts'
import { TakeBackCard } from '#app/hr/card-form.tsx'
import { cardOfApplication } from '#app/hr/clearance-card.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

async function deskOf(args: LoaderFunctionArgs) {
  const desk = await hrDesk(args, 'record clearance card')
  const owner = await cardOfApplication(desk.db, desk.scope, idIn(args.params), desk.moment.today)
  return { desk, owner: present(owner) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { desk, owner } = await deskOf(args)
  return takeBackPage(desk, owner)
}

export async function action(args: ActionFunctionArgs) {
  const { desk, owner } = await deskOf(args)
  return takeBackCard(args, desk, owner)
}

export default function TakeBack() {
  return <TakeBackCard {...useLoaderData<typeof loader>()} state={useActionData<typeof action>()} />
}
