import { Notice } from '#app/components/notice.tsx'
import type { Exceptions } from './person-exceptions.server.ts'

/** The holds on a person and the waivers for them, above everything else that HR reads. */
export function PersonExceptions({ href, exceptions }: { href: string; exceptions: Exceptions }) {
  const { holds, waivers } = exceptions
  const waiting = waivers.filter(({ waits }) => waits)
  const running = waivers.filter(({ waits }) => !waits)
  return (
    <>
      {holds.length > 0 && (
        <Notice tone="error" title={<a href={`${href}/holds`}>On hold</a>}>
          <ul>
            {holds.map(({ id, words, from }) => (
              <li key={id}>
                {words}
                {from && (
                  <>
                    {' '}
                    (<a href={from.href}>{from.label}</a>)
                  </>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {running.length > 0 && (
        <Notice tone="warning" title={<a href={`${href}/waivers`}>Waived, not met</a>}>
          <List rows={running} />
        </Notice>
      )}
      {waiting.length > 0 && (
        <Notice
          tone="information"
          title={<a href={`${href}/waivers`}>Proposed to be waived; counts for nothing yet</a>}
        >
          <List rows={waiting} />
        </Notice>
      )}
    </>
  )
}

function List({ rows }: { rows: readonly { id: string; words: string }[] }) {
  return (
    <ul>
      {rows.map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
    </ul>
  )
}
