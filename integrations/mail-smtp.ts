import { createTransport } from 'nodemailer'
import { type Mail, MailTrouble, sendPatience } from './mail.ts'

/** Sends through an SMTP server given as `smtp://` or `smtps://` address with its credentials. */
export function smtpMail(url: string, from: string): Mail {
  const patience = { connectionTimeout: sendPatience, greetingTimeout: sendPatience, socketTimeout: sendPatience }
  const transport = createTransport({ url, ...patience })
  const domain = from.match(/@([^>\s]+)/)?.[1] ?? 'localhost'
  return {
    via: 'smtp',
    send: async ({ id, key = id, to, subject, html, text, headers }) => {
      const more = headers && { headers: { ...headers } }
      const letter = { from, to, subject, html, text, messageId: `<${key}@${domain}>`, ...more }
      const sent = await transport.sendMail(letter).catch((error: unknown) => {
        throw trouble(error)
      })
      return { providerId: sent.messageId }
    },
  }
}

/** A server's 4xx asks to come again, its 5xx about a recipient is for good; about anything else (the sign-in, the sender) it is the operator's to mend. */
function trouble(error: unknown): MailTrouble {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  if (code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500) return new MailTrouble('address')
  if (code === 'EMESSAGE' && responseCode !== undefined && responseCode >= 500) return new MailTrouble('letter')
  return new MailTrouble(responseCode === undefined ? 'no answer' : responseCode < 500 ? 'busy' : 'provider')
}
