import { Notice } from '#app/components/notice.tsx'
import type { SameAs } from './duplicates.server.ts'

/** Who may be the same person, with the way to compare them; and that other records are merged with this one. */
export function SamePerson({ same }: { same: SameAs }) {
  if (same.maybe.length + same.merged.length === 0) return null
  return (
    <div className="mb-6 grid gap-3">
      {same.maybe.map(({ href, name, contact, signs }) => (
        <Notice key={href} tone="warning">
          May be the same person as {[name, ...contact.slice(0, 1)].join(', ')}: {signs.join('; ').toLowerCase()}.{' '}
          <a href={href}>
            Compare<span className="sr-only"> with {name}</span>
          </a>
        </Notice>
      ))}
      {same.merged.length > 0 && (
        <Notice tone="information">
          This record is merged with {same.merged.length === 1 ? 'another' : `${same.merged.length} others`}; what is
          known of either counts. <a href={`/hr/people/${same.lead}#records`}>See the records</a>
        </Notice>
      )}
    </div>
  )
}
