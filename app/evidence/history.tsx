import { Status } from '#app/components/status.tsx'
import type { HistoryEntry } from './history.server.ts'
import { PaperLinks } from './paper-links.tsx'

/** Everything sent and recorded, the newest first. */
export function History({ entries, empty }: { entries: readonly HistoryEntry[]; empty: string }) {
  if (entries.length === 0) return <p>{empty}</p>
  return (
    <ol className="history">
      {entries.map((entry) => (
        <li key={entry.id}>
          <p className="history-when">{entry.when}</p>
          <p>{entry.what}</p>
          <p className="flex flex-wrap gap-x-4 gap-y-1">
            <Status kind={entry.state.kind}>{entry.state.text}</Status>
            {entry.days && <Status kind={entry.days.kind}>{entry.days.text}</Status>}
          </p>
          {entry.note && <p>{entry.note}</p>}
          {entry.documents.length > 0 && (
            <ul>
              {entry.documents.map((document) => (
                <li key={document.href}>
                  {entry.paperTexts && <PaperLinks paper={document} texts={entry.paperTexts} />}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
