/** The days on which a posting takes applications: `opensOn` through `closesOn`, null = until it is filled. */
export type PostingDays = { opensOn: string; closesOn: string | null; takenDownAt: Date | null }

/** Whether a posting takes applications on a day of the agency. */
export function isOpenOn(posting: PostingDays, today: string): boolean {
  return (
    posting.takenDownAt === null && posting.opensOn <= today && (posting.closesOn === null || today <= posting.closesOn)
  )
}
