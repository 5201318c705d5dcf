import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readForecast } from '#app/forecast/forecast.server.ts'
import { Forecast } from '#app/forecast/forecast.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'read standing')
  return { title: 'Forecast of lapses', ...(await readForecast(db, scope, moment.today, query)) }
}

export default function HumanResourcesForecast() {
  return <Forecast {...useLoaderData<typeof loader>()} path="/hr/forecast" personHref={(id) => `/hr/people/${id}`} />
}
