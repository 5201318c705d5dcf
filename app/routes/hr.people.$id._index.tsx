import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { DrivingStories } from '#app/evidence/driving.tsx'
import { bonusRow } from '#app/hr/bonuses.server.ts'
import { dayIn } from '#app/hr/day.ts'
import { Done } from '#app/hr/done.tsx'
import { readPerson } from '#app/hr/person.server.ts'
import { OnDay, StandingIn } from '#app/hr/person.tsx'
import { readExceptions } from '#app/hr/person-exceptions.server.ts'
import { PersonExceptions } from '#app/hr/person-exceptions.tsx'
import { PersonPlaces } from '#app/hr/person-places.tsx'
import { Employments, FactsOnRecord, PersonBonuses } from '#app/hr/person-records.tsx'
import { Applications, Ledger, Notices, Records, Submissions } from '#app/hr/person-story.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { readStories } from '#app/hr/story.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { bonusesOf } from '#db/queries/bonuses.ts'
import { addressFails } from '#db/queries/mail-log.ts'
import { leadOf } from '#db/queries/same-person.ts'
import { sightOf } from '#domain/visibility.ts'
import { recordLook } from '#workflows/facts/record-look.ts'

export const meta = titled

const entriesShown = 20

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'read person')
  const submissions = await requireFrontScope(args, 'hr', 'read submission')
  const { today } = moment
  const asked = dayIn(query.get('on'), today)
  const id = idIn(args.params)
  const lead = await leadOf(db, id)
  if (lead !== id) throw redirect(`/hr/people/${lead}${new URL(args.request.url).search}`)
  const person = present(await readPerson(db, scope, id, { on: asked.on, today }, timeZone))
  // Medical results are on this page for whoever may see them; that they looked is on record, whatever there was to see.
  if (person.shown && sightOf(scope.viewer, 'medical', id) === 'full')
    await recordLook(args.context.portal, moment, scope, { personId: id })
  const story = await readStories(db, { person: scope, submissions }, person, today, timeZone, entriesShown)
  const reading = await requireFrontScope(args, 'hr', 'read bonuses')
  const bonuses = (await bonusesOf(db, reading, today, person.records)).map((row) =>
    bonusRow(row, person.own ? id : null),
  )
  const exceptions = await readExceptions(db, scope, person.records, { today, timeZone })
  const addressFailing = await addressFails(db, id)
  return {
    title: person.name,
    addressFailing,
    person,
    exceptions,
    bonuses,
    story,
    today,
    ...asked,
    done: query.get('done'),
  }
}

export default function Person() {
  const { addressFailing, person, exceptions, bonuses, story, today, on, typed, wrong, done } =
    useLoaderData<typeof loader>()
  const href = `/hr/people/${person.id}`
  const here = typed && !wrong ? `${href}?on=${on}` : href
  return (
    <>
      <PageHeading
        back={{ href: '/hr/people', label: 'People' }}
        title={person.name}
        lead={[
          person.email,
          person.phone,
          person.otherNames.length > 0 && `also known as ${person.otherNames.join(', ')}`,
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          !person.own && (
            <a href={`${href}/email`}>{person.email ? 'Another e-mail address?' : 'Has an e-mail address now?'}</a>
          )
        }
      />
      <Done what={done} />
      <div className="mb-6 grid gap-3 empty:hidden">
        {person.own && (
          <Notice tone="information">
            This is you. Someone else in HR records and corrects what is known about you.
          </Notice>
        )}
        {addressFailing && (
          <Notice tone="warning" title="Letters to this address came back">
            What the portal would write waits to be told by phone or letter.{' '}
            {!person.own && <a href={`${href}/email`}>Ask for another address and record it</a>}
          </Notice>
        )}
        {person.shown && <PersonExceptions href={href} exceptions={exceptions} />}
        {person.shown ? (
          <div>
            <OnDay on={on} today={today} typed={typed} wrong={wrong} href={href} />
            <a href={`${href}/standing${typed && !wrong ? `?on=${on}` : ''}`}>As it was known at another time</a>
          </div>
        ) : (
          <Notice tone="information">
            {person.applications.length > 0
              ? 'Standing and evidence are shown once an offer has been accepted. Until then the application shows what may be known.'
              : 'No position and no application is known for this person, so there is nothing to be cleared for.'}
          </Notice>
        )}
      </div>
      {person.positions.map((held) => (
        <StandingIn key={held.id} held={held} on={on} today={today} href={here} />
      ))}
      <DrivingStories stories={person.driving} />
      <PersonPlaces person={person} />
      <Records person={person} />
      <Employments person={person} today={today} />
      <PersonBonuses rows={bonuses} />
      <Applications person={person} />
      {person.shown && <FactsOnRecord person={person} />}
      {person.shown && <Submissions rows={story.submissions} />}
      <Notices rows={story.notices} />
      <Section
        id="ledger"
        title="Ledger"
        actions={story.ledgerTotal > entriesShown && <a href={`${href}/ledger`}>All {story.ledgerTotal} entries</a>}
      >
        {story.ledger.length === 0 ? <p>Nothing has been entered yet.</p> : <Ledger rows={story.ledger} />}
      </Section>
    </>
  )
}
