import { createTransport } from 'nodemailer'
import type { Mail } from './mail.ts'

/** Sends through an SMTP server given as `smtp://` or `smtps://` address with its credentials. */
export function smtpMail(url: string, from: string): Mail {
  const transport = createTransport(url)
  const domain = from.match(/@([^>\s]+)/)?.[1] ?? 'localhost'
  return {
    via: 'smtp',
    send: async ({ id, to, subject, html, text }) => {
      const sent = await transport.sendMail({ from, to, subject, html, text, messageId: `<${id}@${domain}>` })
      return { providerId: sent.messageId }
    },
  }
}
