import { describe, expect, test } from 'vitest'
import { loader as paperLoader } from '#app/routes/hr.people.$id.papers.$requirement.tsx'
import { loader as readingLoader } from '#app/routes/hr.people.$id.papers.$requirement_.reading.tsx'
import { documentReadings } from '#db/schema/index.ts'
import { testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { applied, picture, streamOf } from '#tests/support/evidence.ts'
import { may } from '#tests/support/hr.ts'
import { receiveDocument } from '#workflows/documents/receive-document.ts'

const today = '2026-03-02'

describe('what is read on a paper that is brought to the desk', () => {
  test('stands beside the boxes of whoever uploaded it, and of nobody else', async () => {
    const agency = await testAgency()
    const hana = await agency.person({ name: 'Hana Desk', roles: ['hr'] })
    const otto = await agency.person({ name: 'Otto Reviewer', roles: ['hr'] })
    const { personId } = await agency.person({ name: 'Nils Paper', email: null })
    await applied(agency, personId, 'clearing')
    const asked = (viewer: typeof hana, requirement = 'cpr') =>
      asking(agency, viewer, today, '/hr?form=card', { id: personId, requirement })
    const reading = async (viewer: typeof hana) => (await readingLoader(asked(viewer))).json()
    const nothing = { state: 'none', proposals: {}, otherName: null }
    expect(await reading(hana)).toEqual(nothing)

    const received = await receiveDocument(agency.portal, agency.at(today), may(hana, 'submit evidence'), {
      personId,
      requirement: 'cpr',
      side: 'front',
      fileName: 'card.jpg',
      content: streamOf(picture()),
    })
    const documentId = received.ok ? received.documentId : ''
    expect(await reading(hana)).toMatchObject({ state: 'waits' })
    const proposals = { name: 'Rosa Somebody', through: '2028-02-01' }
    const at = agency.at(today).now
    await agency.database.db
      .insert(documentReadings)
      .values({ documentId, means: 'text', outcome: 'read', proposals, at })
    const read = { state: 'read', proposals, otherName: 'Rosa Somebody' }
    expect(await reading(hana)).toEqual(read)
    expect((await paperLoader(asked(hana))).page.sendable.read).toEqual(read)
    expect(await reading(otto)).toEqual(nothing)
  })

  test('is not to be had of a medical paper without the medical permission', async () => {
    const agency = await testAgency()
    const hana = await agency.person({ name: 'Hana Desk', roles: ['hr'] })
    const { personId } = await agency.person({ name: 'Nils Paper', email: null })
    await applied(agency, personId, 'clearing')
    const params = { id: personId, requirement: 'tuberculosis' }
    const refused = await readingLoader(asking(agency, hana, today, '/hr', params)).catch((thrown) => thrown)
    expect(refused).toMatchObject({ status: 404 })
  })
})
