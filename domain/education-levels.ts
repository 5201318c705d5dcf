/** What an applicant may answer about school, from none to the highest. */
export const educationLevels = ['none', 'high-school', 'ged', 'associate', 'bachelor', 'master', 'doctorate'] as const
