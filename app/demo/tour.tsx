import { Section } from '#app/components/section.tsx'

const steps = [
  {
    title: 'Apply.',
    text: (
      <>
        Open a posting on the <a href="/careers">careers page</a> and begin. Sign in with any address that ends in{' '}
        <code>.example</code>; the code is in the <a href="/demo/mail">mail</a>.
      </>
    ),
  },
  {
    title: 'Screen, and make an offer.',
    text: (
      <>
        Be <a href="#graham">Graham Whitlock</a> in HR: check the education, note the interview, make a conditional
        offer.
      </>
    ),
  },
  {
    title: 'Accept it.',
    text: (
      <>
        Sign in as the applicant again, or be <a href="#andres">Andrés Molina Paredes</a>, who has an offer waiting.
      </>
    ),
  },
  {
    title: 'Send the papers.',
    text: (
      <>
        Be <a href="#naomi">Naomi Castellanos Vega</a> and send a picture from your phone or computer: any will do here.
      </>
    ),
  },
  {
    title: 'Review, and hire.',
    text: (
      <>
        Be <a href="#beatriz">Beatriz Olivares Montoya</a>: accept what is in order, send back what is not. Isaac Yazzie
        is ready to be hired.
      </>
    ),
  },
  {
    title: 'See who is cleared.',
    text: (
      <>
        Be a manager, <a href="#tomas">Tomás Herrera Villanueva</a> or <a href="#denise">Denise Okafor</a>: who may
        enter the hospital today, through when, and why not yet.
      </>
    ),
  },
]

/** From the first click of an applicant to the manager's board. */
export function Tour() {
  return (
    <Section id="tour" title="Walk the whole road in six steps">
      <div className="prose">
        <ol>
          {steps.map(({ title, text }) => (
            <li key={title}>
              <strong>{title}</strong> {text}
            </li>
          ))}
        </ol>
      </div>
    </Section>
  )
}
