import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AnswerList } from '#app/apply/answer-list.tsx'
import { answersOf } from '#app/apply/answers.server.ts'
import { ownApplicationIn } from '#app/apply/application.server.ts'
import { Back } from '#app/components/back.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { signedTexts } from '#app/me/signed.server.ts'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'me'] }
export const meta = titled

/** A signer's own copy on one page, made to be printed: every answer and every text in the words that were signed. */
export async function loader(asked: LoaderFunctionArgs) {
  const own = await ownApplicationIn(asked)
  const { application, scope, href, t, positionTitle } = own
  const signed = await signedTexts(asked, scope, application.id)
  if (signed.length === 0) throw redirect(href)
  return {
    title: t('me:application.copyTitle'),
    position: positionTitle,
    lead: t('me:application.copyLead', { place: `${positionTitle}, ${own.place}` }),
    answers: answersOf(own),
    signed,
    href,
  }
}

export default function Copy() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation(['me', 'common'])
  return (
    <>
      <Back href={page.href}>{t('common:back')}</Back>
      <PageHeading caption={page.position} title={page.title} lead={page.lead} />
      <Section id="answers" title={t('application.answers')}>
        <AnswerList answers={page.answers} />
      </Section>
      {page.signed.map((text) => (
        <Section key={text.id} id={text.id} title={<span lang={text.language}>{text.title}</span>}>
          <div className="prose">
            {text.paragraphs.map((paragraph) => (
              <p key={paragraph} lang={text.language}>
                {paragraph}
              </p>
            ))}
            <p className="text-base text-soft">{text.signed}</p>
          </div>
        </Section>
      ))}
    </>
  )
}
