/**
 * What a document may be, as phones and browsers offer it, and how big, in bytes. HEIC is taken as well, but not named: a phone then
 * hands over a JPEG. The server looks at the content itself.
 */
export const documentInput = { accept: 'image/jpeg,image/png,image/webp,application/pdf', maxBytes: 25 * 1024 * 1024 }
