import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ClosedPosting } from '#app/careers/closed-posting.tsx'
import { jobPosting } from '#app/careers/job-posting.server.ts'
import { mailWith, postingSections, termsInWords } from '#app/careers/posting-page.server.ts'
import { PostingPage } from '#app/careers/posting-page.tsx'
import { listedPosting, otherPostings } from '#app/careers/postings.server.ts'
import { translatorFor } from '#app/i18n.server.ts'
import { PublicFrame } from '#app/site/frame.tsx'
import { titled } from '#app/title.ts'
import { sessionOf } from '#app/viewer.server.ts'
import { ownApplicationTo } from '#db/queries/applications.ts'
import { positionsById } from '#db/queries/positions.ts'
import { openPostings, publicPosting } from '#db/queries/postings.ts'
import { ownScope } from '#domain/authority.ts'
import { isId } from '#domain/ids.ts'
import { isOpenOn } from '#domain/posting.ts'
import { preCheckQuestions } from '#domain/pre-check.ts'

export const handle = { i18n: ['common', 'careers'] }

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const title = titled({ data: page, matches })
  if (!page?.open) return [...title, { name: 'robots', content: 'noindex' }]
  return [
    ...title,
    { name: 'description', content: page.posting.summary },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: page.agency },
    { property: 'og:title', content: page.posting.title },
    { property: 'og:description', content: page.posting.summary },
    { property: 'og:url', content: page.share.url },
    { property: 'og:image', content: page.picture },
    { property: 'og:locale', content: page.language === 'es' ? 'es_US' : 'en_US' },
    { property: 'og:locale:alternate', content: page.language === 'es' ? 'en_US' : 'es_US' },
    { name: 'twitter:card', content: 'summary' },
    { tagName: 'link', rel: 'canonical', href: page.share.url },
    { 'script:ld+json': page.structured },
  ]
}

/** A posting in full; 410 where it has closed and 404 where there is none, each with a page that says what to do. */
export async function loader(asked: LoaderFunctionArgs) {
  const { portal, moment, policies, origin } = asked.context
  const { db } = portal.database
  const [{ t, language }, { today }, { agency }] = await Promise.all([translatorFor(asked), moment(), policies()])
  const id = asked.params.postingId ?? ''
  const found = isId(id) ? await publicPosting(db, today, id) : null
  const others = async () => otherPostings(await openPostings(db, today), found, today, language)
  if (!found)
    return data(
      { open: false as const, title: t('careers:closed.unknownTitle'), posting: null, others: await others() },
      404,
    )
  const posting = listedPosting(found, today, language)
  if (!isOpenOn(found, today))
    return data({ open: false as const, title: t('careers:closed.title'), posting, others: await others() }, 410)

  const session = await sessionOf(asked)
  const scope = session && ownScope(session.viewer, 'read application')
  const own = scope && (await ownApplicationTo(db, scope, today, id, await policies()))
  const position = (await positionsById(db, [found.positionId])).get(found.positionId)
  const url = `${origin}/careers/${found.id}`
  const sections = postingSections(found.positionId, language, t)
  const terms = termsInWords(position, language, t)
  const probationLabel = t('careers:posting.probation')
  return data({
    open: true as const,
    title: posting.title,
    posting,
    sections,
    terms,
    check: position && preCheckQuestions(position, {}, today).length > 0 ? `/careers/${found.id}/pre-check` : null,
    application: own && { id: own.id, draft: own.state === 'draft' },
    agency: agency.name,
    language,
    picture: `${origin}/share.png`,
    share: { url, title: posting.title, mail: mailWith(url, posting.title, agency.name, t) },
    structured: jobPosting({ posting: found, agency, origin, language, sections, terms, probationLabel }),
  })
}

export default function Posting() {
  const page = useLoaderData<typeof loader>()
  return <PublicFrame>{page.open ? <PostingPage {...page} /> : <ClosedPosting {...page} />}</PublicFrame>
}
