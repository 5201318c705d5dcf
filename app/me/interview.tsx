import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/form/button.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { LinkedText } from '#app/components/linked-text.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { OwnInterview } from './interview.server.ts'

/** What there is to know about the interview now. */
export function InterviewStanding({ standing, asked, times }: OwnInterview) {
  const { t } = useTranslation('me')
  const notice =
    standing === 'called-off' ? (
      <Notice tone="warning" title={t('interview.calledOff')}>
        {t('interview.calledOffText')}
      </Notice>
    ) : standing === 'over' ? (
      <Notice tone="information" title={t('interview.over')}>
        {t('interview.overText')}
      </Notice>
    ) : asked ? (
      <Notice tone="success" title={t('interview.asked')}>
        <p>{t('interview.askedText')}</p>
        {times && <p className="mt-2">{t('interview.askedTimes', { times })}</p>}
      </Notice>
    ) : null
  return notice && <div className="mb-8">{notice}</div>
}

/** When, how and where. */
export function OwnAppointment({ date, time, way, place, standing }: OwnInterview) {
  const { t } = useTranslation('me')
  return (
    <>
      <SummaryList
        items={[
          { key: t('interview.day'), value: date },
          { key: t('interview.time'), value: t('interview.localTime', { time }) },
          { key: t('interview.how'), value: way },
          {
            key: t('interview.where'),
            value: (
              <span className="wrap-anywhere whitespace-pre-line">
                <LinkedText text={place} />
              </span>
            ),
          },
        ]}
      />
      {standing === 'ahead' && (
        <div className="prose mt-6">
          <p>{t('interview.what')}</p>
          <p>{t('interview.never')}</p>
        </div>
      )}
    </>
  )
}

/** The plain form that asks HR for another time. */
export function AnotherTime(
  props: OwnInterview & { refused: { box: 'times'; times: string; text: string } | undefined },
) {
  const { t } = useTranslation('me')
  const { refused } = props
  return (
    <div className="mt-10">
      <Section id="another" title={t('interview.another')}>
        <form method="post" className="fields" noValidate>
          <input type="hidden" name="appointment" value={props.appointmentId} />
          <Textarea
            id="times"
            name="times"
            label={t('interview.times')}
            hint={t('interview.timesHint')}
            errors={refused ? [refused.text] : undefined}
            defaultValue={refused?.times}
            rows={3}
            maxLength={300}
          />
          <Button look="secondary">{t('interview.ask')}</Button>
        </form>
      </Section>
    </div>
  )
}
