/** What an education may be, the lowest first. Apart from the facts, so that a form offers them without the schemas of those. */
export const EDUCATION_LEVELS = ['high-school', 'ged', 'associate', 'bachelor', 'master', 'doctorate'] as const

/** What an applicant may answer about school, from none to the highest. */
export const educationLevels = ['none', ...EDUCATION_LEVELS] as const
