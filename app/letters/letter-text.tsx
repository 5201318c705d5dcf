import type { Letter } from '#domain/offer-letter.ts'

type Block = Letter['blocks'][number]

/** A letter's words on a page; its headings stand below the heading that the page gives it. */
export function LetterText({ letter }: { letter: Letter }) {
  return (
    <div className="card prose" lang={letter.language}>
      {partsOf(letter.blocks).map((part) => {
        const [first] = part
        if (first.as === 'item')
          return (
            <ul key={first.text}>
              {part.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )
        return first.as === 'heading' ? <h3 key={first.text}>{first.text}</h3> : <p key={first.text}>{first.text}</p>
      })}
    </div>
  )
}

/** Items that follow each other stand together; every other block alone. */
function partsOf(blocks: readonly Block[]): [Block, ...Block[]][] {
  const parts: [Block, ...Block[]][] = []
  for (const block of blocks) {
    const last = parts.at(-1)
    if (block.as === 'item' && last?.[0].as === 'item') last.push(block)
    else parts.push([block])
  }
  return parts
}
