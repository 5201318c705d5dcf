import { Body, Button, Container, Head, Heading, Html, Link, Preview, Section, Text } from '@react-email/components'
import { Fragment } from 'react'
import type { Language } from '#locales/index.ts'

/** What every letter is made of: sentences, a list or a code where there is one, and one thing to do. */
export type LetterParts = {
  language: Language
  subject: string
  agency: string
  greeting: string
  paragraphs: string[]
  items?: string[]
  /** Things to do, each with where to do it. */
  tasks?: { words: string; label: string; href: string }[]
  code?: string
  after?: string[]
  button?: { label: string; href: string }
  /** The reader's own copy of what they answered and signed. */
  copy?: {
    title: string
    answers: { question: string; lines: string[] }[]
    texts: { title: string; paragraphs: string[]; signed: string }[]
  }
  footer: string
  /** One thing that the footer offers. */
  footerLink?: { label: string; href: string }
}

const ink = '#1b2733'
const quiet = '#52606d'
const font = '-apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif'
const text = { color: ink, fontSize: '16px', lineHeight: '24px', margin: '0 0 14px' }

/** One letter as a page of React Email; the look is the portal's, in the plainest form that every mail program shows. */
export function Letter(parts: LetterParts) {
  return (
    <Html lang={parts.language}>
      <Head />
      <Preview>{parts.paragraphs[0] ?? parts.subject}</Preview>
      <Body style={{ backgroundColor: '#f4f6f5', fontFamily: font, margin: 0, padding: '24px 8px' }}>
        <Container
          style={{ backgroundColor: '#ffffff', border: '1px solid #d9dfdc', borderRadius: '8px', maxWidth: '560px' }}
        >
          <Section style={{ padding: '24px 28px' }}>
            <Text style={{ ...text, color: quiet, fontSize: '14px' }}>{parts.agency}</Text>
            <Heading as="h1" style={{ color: ink, fontSize: '22px', lineHeight: '28px', margin: '0 0 18px' }}>
              {parts.subject}
            </Heading>
            <Text style={text}>{parts.greeting}</Text>
            {parts.paragraphs.map((paragraph) => (
              <Text key={paragraph} style={text}>
                {paragraph}
              </Text>
            ))}
            {parts.code && (
              <Text style={{ ...text, fontSize: '32px', fontWeight: 700, letterSpacing: '6px', lineHeight: '40px' }}>
                {parts.code}
              </Text>
            )}
            {parts.items?.map((item) => (
              <Text
                key={item}
                style={{ ...text, borderLeft: '3px solid #0f6b5c', paddingLeft: '12px', wordBreak: 'break-word' }}
              >
                {item}
              </Text>
            ))}
            {parts.tasks?.map(({ words, label, href }) => (
              <Text
                key={href + words}
                style={{ ...text, borderLeft: '3px solid #0f6b5c', paddingLeft: '12px', wordBreak: 'break-word' }}
              >
                {words}
                <br />
                <Link href={href} style={{ color: '#0f6b5c', textDecoration: 'underline' }}>
                  {label}
                </Link>
              </Text>
            ))}
            {parts.after?.map((paragraph) => (
              <Text key={paragraph} style={text}>
                {paragraph}
              </Text>
            ))}
            {parts.button && (
              <Button
                href={parts.button.href}
                style={{
                  backgroundColor: '#0f6b5c',
                  borderRadius: '6px',
                  color: '#ffffff',
                  fontSize: '16px',
                  fontWeight: 600,
                  padding: '12px 20px',
                }}
              >
                {parts.button.label}
              </Button>
            )}
            {parts.copy && <Copy copy={parts.copy} />}
            <Text style={{ ...text, color: quiet, fontSize: '13px', lineHeight: '19px', margin: '24px 0 0' }}>
              {parts.footer}
              {parts.footerLink && (
                <>
                  <br />
                  <Link href={parts.footerLink.href} style={{ color: quiet, textDecoration: 'underline' }}>
                    {parts.footerLink.label}
                  </Link>
                </>
              )}
            </Text>
          </Section>
        </Container>
      </Body>
    </Html>
  )
}

const part = { color: ink, fontSize: '18px', lineHeight: '24px', margin: '28px 0 12px' }

function Copy({ copy }: { copy: NonNullable<LetterParts['copy']> }) {
  return (
    <>
      <Heading as="h2" style={part}>
        {copy.title}
      </Heading>
      {copy.answers.map(({ question, lines }) => (
        <Fragment key={question}>
          <Text style={{ ...text, fontWeight: 600, margin: 0 }}>{question}</Text>
          <Text style={text}>
            {lines.map((line, index) => (
              <Fragment key={line}>
                {index > 0 && <br />}
                {line}
              </Fragment>
            ))}
          </Text>
        </Fragment>
      ))}
      {copy.texts.map(({ title, paragraphs, signed }) => (
        <Fragment key={title}>
          <Heading as="h2" style={part}>
            {title}
          </Heading>
          {paragraphs.map((paragraph) => (
            <Text key={paragraph} style={text}>
              {paragraph}
            </Text>
          ))}
          <Text style={{ ...text, color: quiet }}>{signed}</Text>
        </Fragment>
      ))}
    </>
  )
}
