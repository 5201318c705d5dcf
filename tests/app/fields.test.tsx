import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Checkbox } from '#app/components/form/checkbox.tsx'
import { Checkboxes, Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { checkboxProps, choicesProps, dateProps, fieldProps, listErrors } from '#app/components/form/field-props.ts'
import { TextInput } from '#app/components/form/text-input.tsx'

const schema = z.object({
  email: z.email({ error: 'Enter an e-mail address' }),
  drives: z.enum(['yes', 'no'], { error: 'Say whether you drive' }),
  shifts: z.array(z.string()),
  agree: z.literal('on', { error: 'Tick the box to sign' }),
  issued: z
    .object({
      month: z.coerce.number({ error: 'Enter a month' }),
      day: z.coerce.number(),
      year: z.coerce.number().min(1000, { error: 'Write the year with four digits' }),
    })
    .refine(({ month, day }) => month !== 2 || day < 30, { error: 'That day does not exist' }),
})

function Page({ sent }: { sent: Record<string, string | string[]> }) {
  const data = new FormData()
  for (const [name, value] of Object.entries(sent)) for (const one of [value].flat()) data.append(name, one)
  const submission = parseWithZod(data, { schema })
  const [, fields] = useForm<z.input<typeof schema>>({ id: 'f', lastResult: submission.reply() })
  const email = fieldProps(fields.email)
  const drives = fieldProps(fields.drives)
  const shifts = choicesProps(fields.shifts)
  const agree = checkboxProps(fields.agree)
  const issued = dateProps(fields.issued)
  const options = ['yes', 'no'].map((value) => ({ value, label: value }))
  return (
    <>
      <ErrorSummary title="There is a problem" errors={listErrors([email, drives, shifts, agree, issued])} />
      <TextInput {...email} label="E-mail" hint="Where we reach you" />
      <Radios {...drives} label="Do you drive?" options={options} />
      <Checkboxes {...shifts} label="When?" options={['day', 'night'].map((value) => ({ value, label: value }))} />
      <Checkbox {...agree} label="I sign" />
      <DateInput {...issued} label="Issued" boxLabels={{ month: 'Month', day: 'Day', year: 'Year' }} />
    </>
  )
}

function render(sent: Record<string, string | string[]>) {
  const html = renderToStaticMarkup(<Page sent={sent} />)
  return {
    tag: (id: string) =>
      html.match(new RegExp(`<(?:input|fieldset|div|p)[^>]* id="${id.replace('.', '\\.')}"[^>]*>`))?.[0],
    links: [...html.matchAll(/<a href="#([^"]+)">([^<]+)</g)].map(([, id, text]) => [id, text]),
    html,
  }
}

const good = {
  email: 'ana@home.example',
  drives: 'no',
  shifts: ['night'],
  agree: 'on',
  'issued.month': '6',
  'issued.day': '30',
  'issued.year': '2026',
}

describe('fields fed from a submission', () => {
  it('keep what was typed', () => {
    const page = render({ ...good, email: 'ana' })
    expect(page.tag('f-email')).toContain('value="ana"')
    expect(page.html).toMatch(/id="f-drives-2"[^>]*checked=""[^>]*>/)
    expect(page.html).not.toMatch(/id="f-drives"[^>]*checked=""/)
    expect(page.html).toMatch(/id="f-shifts-2"[^>]*checked=""/)
    expect(page.tag('f-agree')).toContain('checked=""')
    expect(page.tag('f-issued-month')).toContain('value="6"')
    expect(page.tag('f-issued-year')).toContain('name="issued.year"')
  })

  it('say the same words above and beside, and lead to a box that exists', () => {
    const page = render({ ...good, email: 'ana', drives: 'maybe', agree: '', 'issued.year': '26' })
    expect(page.links).toEqual([
      ['f-email', 'Enter an e-mail address'],
      ['f-drives', 'Say whether you drive'],
      ['f-agree', 'Tick the box to sign'],
      ['f-issued-year', 'Write the year with four digits'],
    ])
    for (const [id, text] of page.links) {
      expect(page.tag(`${id}`), `${id}`).toBeDefined()
      expect(page.html.split(`${text}</p>`)).toHaveLength(2)
    }
  })

  it('tie hint and error to the control', () => {
    const page = render({ ...good, email: 'ana' })
    expect(page.tag('f-email')).toContain('aria-describedby="f-email-hint f-email-error"')
    expect(page.tag('f-email')).toContain('aria-invalid="true"')
    expect(page.tag('f-email-error')).toBeDefined()
    expect(page.tag('f-issued-day')).not.toContain('aria-invalid')
  })

  it('mark only the box at fault, or all three when the day as a whole is wrong', () => {
    const year = render({ ...good, 'issued.year': '26' })
    expect(year.tag('f-issued-year')).toContain('aria-invalid="true"')
    expect(year.tag('f-issued-month')).not.toContain('aria-invalid')

    const whole = render({ ...good, 'issued.month': '2', 'issued.day': '30' })
    for (const part of ['month', 'day', 'year']) expect(whole.tag(`f-issued-${part}`)).toContain('aria-invalid="true"')
    expect(whole.links).toEqual([['f-issued-month', 'That day does not exist']])
  })

  it('show no summary when nothing is wrong', () => {
    expect(render(good).html).not.toContain('There is a problem')
  })
})
