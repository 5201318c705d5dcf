import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { notices } from '#db/schema/index.ts'
import type { Letter } from '#integrations/mail.ts'
import { deliverNotice, type Post } from '#jobs/deliver-notice.ts'
import { statement } from '#locales/statements.ts'
import { answerAll, applicationTexts, own, wholeAnswers } from '#tests/support/applying.ts'
import { opening } from '#tests/support/hr.ts'
import { startApplication } from '#workflows/applications/start-application.ts'
import { submitApplication } from '#workflows/applications/submit-application.ts'
import { type TestAgency, testAgency } from '../support/agency.ts'

const today = '2026-03-02'
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

/** The letter that follows someone's signature. */
async function letterAfter(agrees: boolean): Promise<Letter & { body: unknown }> {
  const viewer = await agency.person({ name: '' })
  const { postingId } = await opening(agency)
  const scope = own(viewer, 'answer application')
  const started = await startApplication(agency.portal, agency.at(today), scope, { postingId })
  if (!started.ok) throw new Error(started.problem)
  const { applicationId } = started
  const experience = {
    jobs: [{ employer: 'Ocotillo House', title: 'Aide', behavioralHealth: true, from: '2020-01-06', through: null }],
  }
  const answers = { ...wholeAnswers, experience, 'lived-experience': { agrees } }
  const revision = await answerAll(agency, viewer, today, applicationId, answers)
  const signed = { texts: applicationTexts, signedName: 'María Etchegaray', address: '192.0.2.7' }
  await submitApplication(agency.portal, agency.at(today), scope, { applicationId, revision, ...signed })
  const [notice] = await agency.database.db.select().from(notices).where(eq(notices.personId, viewer.personId))
  const taken: Letter[] = []
  const post: Post = {
    portal: agency.portal,
    origin: 'http://localhost:3000',
    moment: async () => agency.at(today),
    agency: async () => 'Cactus Wren Peer Services',
    report: () => {},
    mail: { via: 'folder', send: async (letter) => ({ providerId: String(taken.push(letter)) }) },
  }
  await deliverNotice(post, notice?.id ?? '')
  if (!taken[0]) throw new Error('no letter')
  return { ...taken[0], body: notice?.body }
}

describe('the copy of what was signed', () => {
  test('reaches the signer with every answer and the declaration, which the outbox does not keep', async () => {
    const letter = await letterAfter(true)
    for (const said of ['602 555 0142', 'Bachelor’s degree, May 2012', 'Aide, Ocotillo House', 'Yes, from Arizona'])
      expect(letter.text.replaceAll('\n', ' ')).toContain(said)
    const [first = ''] = statement('application-declaration', 'en').text.split('\n')
    expect(letter.text.replaceAll('\n', ' ')).toContain(first)
    expect(letter.text).toContain('Signed as María Etchegaray on 2 March 2026')
    expect(Object.keys(letter.body as object).sort()).toEqual(['applicationId', 'kind', 'positionId'])
  })

  test('never tells the answer about lived experience: a yes and a no are the same letter', async () => {
    const [yes, no] = [await letterAfter(true), await letterAfter(false)]
    const { text } = statement('lived-experience', 'en')
    for (const { text: written, html } of [yes, no]) {
      expect(written).toContain('Kept confidential')
      expect(`${written} ${html}`.replace(/\s+/g, ' ')).not.toContain(text.slice(0, 40))
    }
    expect(yes.text).toBe(no.text)
    expect(yes.subject).toBe(no.subject)
    const sent = await agency.database.db
      .select()
      .from(notices)
      .where(and(eq(notices.email, yes.to)))
    expect(JSON.stringify(sent)).not.toContain('Ocotillo')
  })
})
