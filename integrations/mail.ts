/** A letter that is ready to go. `id` is the notice it tells of, and the key by which a provider sends it once. */
export type Letter = { id: string; to: string; subject: string; html: string; text: string }

/** Where letters leave the house. */
export type Mail = {
  via: 'resend' | 'smtp' | 'folder'
  /** Hands the letter over. Handing over the same `id` again sends no second letter where the provider knows keys. */
  send(letter: Letter): Promise<{ providerId: string }>
}
