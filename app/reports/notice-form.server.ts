import { present } from '#app/params.server.ts'
import { personForNotice, writtenRights } from '#db/queries/report-files.ts'
import type { NoticeWay } from '#domain/adverse-action.ts'
import { noticeWays } from '#domain/adverse-action.ts'
import type { Reader } from '#domain/sending/boxes.ts'
import type { ReportDesk } from './desk.server.ts'

/** What a notice is written from: whose language it is in, whether they have a page to read it on, and the agency's words. */
export async function aboutNotice({ db, scope, moment, report }: ReportDesk) {
  const person = present(await personForNotice(db, scope, moment.today, report.application.personId))
  return { report, language: person.language, email: person.email !== null, written: await writtenRights(db) }
}

/** How the notice is to reach the person: a letter where there is no e-mail address. */
export function wayIn(reader: Reader, email: boolean): NoticeWay | null {
  return email ? reader.choice('way', noticeWays) : 'letter'
}
