import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** Loads the page's data again every so many milliseconds, for as long as what uses it is shown. */
export function useLookAgain(every: number): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (state !== 'idle') return
    const timer = setTimeout(revalidate, every)
    return () => clearTimeout(timer)
  }, [every, revalidate, state])
}
