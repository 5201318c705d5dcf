/** A text by HR with the addresses in it as links, so that a phone can follow them; only `https:`, and nothing after it that ends a sentence. */
export function LinkedText({ text }: { text: string }) {
  return text.split(address).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text stand where they stand
      <a key={index} href={part} rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  )
}

const address = /(https:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'])/
