import sending from '#locales/en/sending.ts'

/** The texts of the forms of papers as they read at HR's desk, where they are filled in about somebody else. */
export const deskSending = {
  ...sending,
  card: { ...sending.card, onlineHint: 'A position may ask for a course with a hands-on part.' },
  tuberculosis: {
    ...sending.tuberculosis,
    outcomeHint:
      'A positive test never means that someone is turned down. It only means that they are not cleared yet.',
    bcg: 'A BCG vaccine record proves nothing here.',
  },
  birthDate: { ...sending.birthDate, on: 'Date of birth' },
}
