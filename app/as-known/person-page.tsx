import type { ReactNode } from 'react'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import type { PersonAsKnownPage as Data } from './page.server.ts'
import { PersonAsKnown } from './person.tsx'

/** One person on a day, as known at a time and as known now. */
export function PersonAsKnownPage(props: { data: Data; caption: ReactNode; title: string; href: string }) {
  const { data, caption, title, href } = props
  return (
    <>
      <PageHeading
        caption={caption}
        title={title}
        lead="Where they stand on a day: as it was known then beside as it is known now, and what changed it."
      />
      {!data.shown ? (
        <Notice tone="information">
          Standing is shown once an offer has been accepted. Nothing may be known before that.
        </Notice>
      ) : data.positions.length === 0 ? (
        <Notice tone="information">They have no position, so there is nothing to be cleared for.</Notice>
      ) : (
        <PersonAsKnown asked={data.asked} href={href} positions={data.positions} />
      )}
    </>
  )
}
