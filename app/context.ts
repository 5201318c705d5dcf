import type { NoticeBody } from '#domain/notices.ts'
import type { Policies } from '#domain/policies.ts'
import type { Statements } from '#locales/statements.ts'
import type { Sessions } from '#workflows/accounts/sessions.ts'
import type { Moment, Portal } from '#workflows/portal.ts'

/** A letter that the demonstration kept instead of sending. */
type KeptLetter = { id: string; to: string; subject: string; text: string; html: string; at: string }

/** A letter as it is put on paper; `signature` null = not signed yet, its `instant` in words. */
type PaperLetter = {
  language: 'en' | 'es'
  agency: string
  title: string
  blocks: readonly { as: 'heading' | 'paragraph' | 'item'; text: string }[]
  signature: { name: string; instant: string; address: string; digest: string } | null
}

/** A roster for paper: sentences about it, headings with their share of the width, and a row for each person. */
type PaperRoster = {
  agency: string
  title: string
  madeAt: Date
  lines: readonly string[]
  columns: readonly { label: string; share: number }[]
  rows: readonly (readonly string[])[]
}

/** What a mail would have said, for paper. */
type PaperNotice = {
  title: string
  greeting: string
  paragraphs: readonly string[]
  items: readonly string[]
  after: readonly string[]
}

/** Something worth a look in the demonstration, one click away; `key` names it in the form, `href` is where one lands. */
export type Sight = { key: string; text: string; href: string }

/**
 * Someone whom a visitor of the demonstration can be; `key` names them in the form that signs in, `front` is where they land; `sights`
 * are what there is to see as them, further in.
 */
export type Persona = {
  key: string
  audience: string
  name: string
  who: string
  tryThis: string
  language: 'en' | 'es'
  front: string
  sights: readonly Sight[]
  accountId: string
}

/** What the composition root hands to every loader and action. Types only: the web build never holds a second database. */
export type Context = {
  portal: Portal
  sessions: Sessions
  /** The agency's settings in force now. */
  policies(): Promise<Policies>
  /** The statements to sign, as the agency words them now and as they read before. */
  statements(): Promise<Statements>
  /** When the request came, and which day it is in the agency's time zone: the same however often it is asked. */
  moment(): Promise<Moment>
  /** The portal's own address, without a slash at the end. */
  origin: string
  /** Whether this is the demonstration, with its personas and its mail folder. */
  demo: boolean
  /** The letters kept in the data folder, newest first; null outside the demonstration. */
  letters: { list(limit: number): Promise<KeptLetter[]>; read(id: string): Promise<KeptLetter | null> } | null
  /** What goes out on paper: an offer letter and a roster as PDF, and the words of a mail for someone without an e-mail address. */
  papers: {
    offerLetter(letter: PaperLetter): Promise<Uint8Array>
    roster(roster: PaperRoster): Promise<Uint8Array>
    notice(body: NoticeBody, to: { language: 'en' | 'es'; agency: string; givenName: string }): PaperNotice
  }
  /** The letters of a kind as somebody made up would get them, for who looks after the mail. */
  previewLetters(
    kind: NoticeBody['kind'],
    to: { language: 'en' | 'es'; agency: string; origin: string },
  ): Promise<{ subject: string; html: string; text: string }[]>
  /** Whom one can be in the demonstration; null outside of it. */
  personas: (() => Promise<Persona[]>) | null
  /** The nonce of this response's Content-Security-Policy. */
  nonce: string
  /** Tells the operator's log that something went wrong; what people entered is left out of it. */
  report(error: unknown): void
  /** The network address the request came from, for signatures and throttling. */
  address: string
}

declare module '@remix-run/node' {
  interface AppLoadContext extends Context {}
}
