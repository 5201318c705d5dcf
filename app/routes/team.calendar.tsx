import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, redirect, useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { instantInWords } from '#app/staff/instant.ts'
import { titled } from '#app/title.ts'
import { requireTeamScope } from '#app/viewer.server.ts'
import { ownFeed } from '#db/queries/calendar-feeds.ts'
import { endFeed } from '#workflows/calendar-feeds/end-feed.ts'
import { makeFeed } from '#workflows/calendar-feeds/make-feed.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireTeamScope(args, 'keep calendar feed')
  const { portal, policies } = args.context
  const { agency } = await policies()
  const feed = await ownFeed(portal.database.db, scope)
  const inWords = (instant: Date | null | undefined) => instant && instantInWords(instant, agency.timeZone)
  return { title: 'Calendar of lapses', made: inWords(feed?.madeAt) ?? null, read: inWords(feed?.readAt) ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireTeamScope(args, 'keep calendar feed')
  const { portal, origin } = args.context
  const moment = await args.context.moment()
  if ((await args.request.formData()).get('do') === 'end') {
    await endFeed(portal, moment, scope)
    return redirect('/team/calendar', 303)
  }
  return { link: `${origin}/calendar/${await makeFeed(portal, moment, scope)}/lapses.ics` }
}

export default function Calendar() {
  const { made, read } = useLoaderData<typeof loader>()
  const fresh = useActionData<typeof action>()
  return (
    <>
      <PageHeading
        caption={<a href="/team">Board</a>}
        title="Calendar of lapses"
        lead="Your calendar program can show the last good day of everything that your people need, for the next thirteen weeks."
      />
      <div className="max-w-3xl space-y-6">
        {fresh && 'link' in fresh && (
          <Notice tone="success" title="Here is your link">
            <p>
              Copy it now; it is not shown again. In your calendar program, add a calendar “by URL” or “from the
              internet”.
            </p>
            <p className="mt-3">
              <label className="block font-semibold" htmlFor="link">
                Link for your calendar
              </label>
              <input className="input w-full" id="link" readOnly defaultValue={fresh.link} />
            </p>
          </Notice>
        )}
        <Notice tone="information" title="What the calendar tells">
          <p>
            First name and initial of the person, and what has its last good day. What is confidential is not named.
            Whoever has the link can read it without signing in, so give it to nobody, and end it when you no longer
            need it.
          </p>
        </Notice>
        <p>
          {made
            ? `Your link was made on ${made}. ${read ? `A calendar last read it on ${read}.` : 'No calendar has read it yet.'}`
            : 'You have no link at the moment.'}
        </p>
        <Form method="post" className="actions" reloadDocument>
          <Button name="do" value="make" look={made ? 'secondary' : 'primary'}>
            {made ? 'Make a new link; the old one stops working' : 'Make a link'}
          </Button>
          {made && (
            <Button name="do" value="end" look="danger">
              End the link
            </Button>
          )}
        </Form>
      </div>
    </>
  )
}
