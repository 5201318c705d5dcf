import { Section } from '#app/components/section.tsx'

const steps = [
  {
    title: 'Apply.',
    text: (
      <>
        Open a posting on the <a href="/careers">careers page</a>, see whether you would qualify, and begin. Sign in
        with any address that ends in <code>.example</code>; the code is in the <a href="/demo/mail">mail</a>.
      </>
    ),
  },
  {
    title: 'Screen, and ask for what is missing.',
    text: (
      <>
        Be <a href="#graham">Graham Whitlock</a> in HR: check the education, ask for a paper, invite to an interview.{' '}
        <a href="#marisela">Marisela Duarte Ibáñez</a> has been asked for hers.
      </>
    ),
  },
  {
    title: 'Interview, and make an offer.',
    text: (
      <>
        Be <a href="#beatriz">Beatriz Olivares Montoya</a>: sign your scores of Omar Haddad without seeing those of
        others, and decide. Lena Kirchner is ready for a conditional offer.
      </>
    ),
  },
  {
    title: 'Accept it.',
    text: (
      <>
        Sign in as the applicant again, or be <a href="#andres">Andrés Molina Paredes</a>, who has an offer letter to
        sign.
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
    text: <>Be Beatriz again: accept what is in order, send back what is not. Isaac Yazzie is ready to be hired.</>,
  },
  {
    title: 'Treat people fairly where it gets difficult.',
    text: (
      <>
        Be <a href="#dominic">Dominic Falco</a>, who may answer a report before anything is decided, or{' '}
        <a href="#delphine">Delphine Broussard</a>, whose exception is awaited.
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
    <Section id="tour" title="Walk the whole road in eight steps">
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
