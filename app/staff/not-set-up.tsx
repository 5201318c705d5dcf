import { PageHeading } from '#app/components/page-heading.tsx'
import { Door } from './door.tsx'

export const notSetUp = { title: 'Not set up yet' }

/** In place of the first page, until there is an administrator. It says where the link is and never what it is. */
export function NotSetUp() {
  return (
    <Door agency="">
      <PageHeading
        title="This portal is not set up yet"
        lead="The agency has no administrator. Whoever started the portal finds a one-time link to set it up on the terminal where it runs."
      />
      <p>The link can be used for one day. Starting the portal again makes a new one.</p>
    </Door>
  )
}
