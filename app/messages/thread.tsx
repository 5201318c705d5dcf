/** One message in words; `isNew` = the reader sees it for the first time. */
export type ShownMessage = {
  id: string
  who: string
  when: string
  text: string
  own: boolean
  isNew: boolean
  note?: string | null
}

/** Messages in the order in which they were written, the newest last. What was typed stays text, line by line. */
export function Thread(props: { label: string; newLabel: string; messages: readonly ShownMessage[] }) {
  return (
    <ol className="thread" aria-label={props.label}>
      {props.messages.map((message, index) => (
        <li
          key={message.id}
          id={index === props.messages.length - 1 ? 'newest' : undefined}
          className={message.own ? 'message message-own' : 'message'}
        >
          <p className="message-head">
            <strong>{message.who}</strong> <span>{message.when}</span>
            {message.isNew && <strong className="message-new">{props.newLabel}</strong>}
          </p>
          <p className="message-text">{message.text}</p>
          {message.note && <p className="message-note">{message.note}</p>}
        </li>
      ))}
    </ol>
  )
}
