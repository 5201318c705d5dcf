import { useCallback, useRef, useState } from 'react'

/**
 * A file that has arrived for a requirement and waits for its form. `picture`: a browser can show it as it is; `held`: it is still being
 * checked for viruses, and nobody can open it.
 */
export type Kept = { id: string; side: 'front' | 'back'; fileName: string; picture: boolean; held: boolean }

/**
 * The files that wait for the form of this page: those that the server named when it made the page, and each that has arrived since. With
 * a new page or answer the server's list counts again.
 */
export function useKept(given: readonly Kept[]): { kept: readonly Kept[]; keep: (file: Kept) => void } {
  const latest = useRef(given)
  latest.current = given
  const [arrived, setArrived] = useState<{ after: readonly Kept[]; kept: readonly Kept[] } | null>(null)
  const keep = useCallback((file: Kept) => {
    const after = latest.current
    setArrived((before) => {
      const kept = before?.after === after ? before.kept : after
      return { after, kept: [...kept.filter(({ side }) => side !== file.side), file] }
    })
  }, [])
  return { kept: arrived?.after === given ? arrived.kept : given, keep }
}
