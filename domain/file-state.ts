/**
 * What may be done with a stored file: `open`; `held` while the virus scanner gives no answer, which is never taken for clean; `stopped`,
 * since a virus was found in it. Nobody opens one that is held or stopped, and nothing rests on it.
 */
export type FileState = 'open' | 'held' | 'stopped'
