import type { ReactNode } from 'react'

const shapes = {
  check: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="m6.4 10.3 2.5 2.5 4.8-5.4" />
    </>
  ),
  'check-solid': (
    <>
      <circle cx="10" cy="10" r="8.75" fill="currentColor" stroke="none" />
      <path d="m6.2 10.3 2.6 2.6 5-5.6" stroke="var(--surface)" strokeWidth="2.1" />
    </>
  ),
  'check-dashed': (
    <>
      <circle cx="10" cy="10" r="8" strokeDasharray="3 2.03" />
      <path d="m6.4 10.3 2.5 2.5 4.8-5.4" />
    </>
  ),
  cross: (
    <>
      <path d="M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7z" />
      <path d="m7.2 7.2 5.6 5.6m0-5.6-5.6 5.6" />
    </>
  ),
  bar: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="M6 10h8" strokeWidth="2.2" />
    </>
  ),
  hourglass: <path d="M5 2.5h10M5 17.5h10M6.2 2.5v3.1L10 10l3.8-4.4V2.5M6.2 17.5v-3.1L10 10l3.8 4.4v3.1" />,
  lapse: (
    <>
      <path d="M17.2 6.6A8 8 0 1 0 18 10.9" />
      <path d="M10 5.4V10l-3 2M13.6 4.4l4.4.4.3-3.4" />
    </>
  ),
  bell: <path d="M10 2.2v1.4m-5.2 10.2h10.4l-1.3-2.1V8.4a3.9 3.9 0 0 0-7.8 0v3.3zM8.3 16.6a1.8 1.8 0 0 0 3.4 0" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="M10 5.6V10l3 2.2" />
    </>
  ),
  empty: <circle cx="10" cy="10" r="8" strokeDasharray="3 2.03" />,
  dots: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="M6.4 10h.01M10 10h.01M13.6 10h.01" strokeWidth="2.2" />
    </>
  ),
  return: <path d="M7 3.5 3 7.5l4 4M3.4 7.5H13a4.25 4.25 0 0 1 0 8.5H8" />,
  info: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="M10 9v4.6M10 6.2h.01" strokeWidth="1.9" />
    </>
  ),
  question: (
    <>
      <circle cx="10" cy="10" r="8" strokeDasharray="3 2.03" />
      <path d="M7.8 7.9a2.3 2.3 0 1 1 3.2 2.2c-.7.3-1 .8-1 1.5M10 14.1h.01" />
    </>
  ),
  warning: (
    <>
      <path d="M10 2.6 18.4 17H1.6z" />
      <path d="M10 7.8v4M10 14.4h.01" strokeWidth="1.9" />
    </>
  ),
  left: <path d="m12 4.5-5.5 5.5 5.5 5.5" />,
  right: <path d="m8 4.5 5.5 5.5L8 15.5" />,
  down: <path d="m4.5 7.5 5.5 5.5 5.5-5.5" />,
  up: <path d="m4.5 12.5 5.5-5.5 5.5 5.5" />,
  both: <path d="m6 8 4-4 4 4M6 12l4 4 4-4" />,
  camera: (
    <>
      <path d="M2.5 6h3.4l1.3-2h5.6l1.3 2h3.4v10h-15z" />
      <circle cx="10" cy="10.8" r="2.9" />
    </>
  ),
  file: <path d="M5 2.5h6.5L15.5 6.5v11H5zM11 2.5v4.5h4.5" />,
  ring: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <circle cx="10" cy="10" r="3.4" fill="currentColor" stroke="none" />
    </>
  ),
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof shapes

/** A drawing that only accompanies words: `name` picks it; it takes the colour and size of the text around it and is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  )
}
