import { Resend } from 'resend'
import type { Mail } from './mail.ts'

/** Sends through Resend; the notice's id is the idempotency key, so that a retry after a lost answer sends no second mail. */
export function resendMail(apiKey: string, from: string): Mail {
  const resend = new Resend(apiKey)
  return {
    via: 'resend',
    send: async ({ id, to, subject, html, text }) => {
      const { data, error } = await resend.emails.send({ from, to, subject, html, text }, { idempotencyKey: id })
      if (error) throw new Error(`Resend refused a letter: ${error.name}`)
      return { providerId: data?.id ?? '' }
    },
  }
}
