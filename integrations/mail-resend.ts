import { Resend } from 'resend'
import { type Mail, MailTrouble, sendPatience, troubleOf } from './mail.ts'

/**
 * Sends through Resend; the notice's id is the idempotency key, so that a retry after a lost answer sends no second mail, and a tag, so that
 * what Resend tells of the letter later finds its notice.
 *
 * @param baseUrl where Resend is, another address for a stand-in
 */
export function resendMail(apiKey: string, from: string, baseUrl?: string): Mail {
  const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl })
  return {
    via: 'resend',
    send: async ({ id, key = id, to, subject, html, text, headers }) => {
      const letter = { from, to, subject, html, text, tags: [{ name: 'notice', value: id }] }
      const more = headers && { headers: { ...headers } }
      const sending = resend.emails.send({ ...letter, ...more }, { idempotencyKey: key })
      const answer = await inTime(sending)
      if (!answer.error) return { providerId: answer.data.id }
      // A letter with other words was taken under this key before, and its answer was lost: it is on its way.
      if (answer.error.name === 'invalid_idempotent_request') return { providerId: '' }
      // Our own address is the operator's to mend, and no letter's fault.
      if (answer.error.name === 'invalid_from_address') throw new MailTrouble('provider')
      throw troubleOf(answer.error.statusCode, answer.headers?.['retry-after'], new Date())
    },
  }
}

async function inTime<T>(sending: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new MailTrouble('no answer')), sendPatience)
  })
  return Promise.race([sending, late]).finally(() => clearTimeout(timer))
}
