const rows = {
  changed: 'was changed after it was written',
  missing: 'is not there',
  unlinked: 'does not follow the entry before it',
  cut: 'is not there: an anchor knows it, so the end of the chain was cut off',
  rewritten: 'is not the one that an anchor knows, so the chain was written anew',
} as const

/** What is wrong with an entry of the ledger, for staff: `was changed after it was written`. */
export function entryFinding({
  what,
  soundUntil,
}: {
  what: keyof typeof rows
  soundUntil?: number | undefined
}): string {
  return what === 'rewritten' ? `${rows[what]} after entry ${soundUntil ?? 0}` : rows[what]
}

const anchors = {
  changed: 'was changed after it was made',
  missing: 'is not where anchors are kept',
  unlinked: 'does not follow the one before it',
} as const

/** What is wrong with an anchor of the ledger, for staff. */
export function anchorFinding(what: keyof typeof anchors): string {
  return anchors[what]
}
