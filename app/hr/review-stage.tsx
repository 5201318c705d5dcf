import {
  type KeyboardEvent,
  type PointerEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { fitting, type Sight, turned, whole, widthZoom, within, zoomed } from './zoom.ts'

/** What keys and buttons outside of a stage may ask of it. */
export type StageHandle = { nearer(): void; farther(): void; turn(): void; fitAll(): void; fitWidth(): void }

const step = 1.3
const move = 60

/** One picture that can be brought nearer, moved and turned, by mouse, finger and keyboard. */
export function Stage({ src, alt, handle }: { src: string; alt: string; handle: Ref<StageHandle> }) {
  const stage = useRef<HTMLElement>(null)
  const image = useRef<HTMLImageElement>(null)
  const grip = useRef<{ x: number; y: number } | null>(null)
  const [sight, setSight] = useState<Sight>(whole)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [room, setRoom] = useState({ width: 0, height: 0 })
  const known = size.width > 0 && room.width > 0
  const change = (to: (sight: Sight) => Sight) => setSight((sight) => (known ? within(to(sight), size, room) : sight))
  const measure = () => {
    const { naturalWidth, naturalHeight } = image.current ?? {}
    if (naturalWidth && naturalHeight) setSize({ width: naturalWidth, height: naturalHeight })
  }

  useImperativeHandle(handle, () => ({
    nearer: () => change((sight) => zoomed(sight, sight.zoom * step)),
    farther: () => change((sight) => zoomed(sight, sight.zoom / step)),
    turn: () => change(turned),
    fitAll: () => change(({ turned }) => ({ ...whole, turned })),
    fitWidth: () => change(({ turned }) => ({ ...whole, turned, zoom: Math.max(1, widthZoom(size, room, turned)) })),
  }))

  useEffect(() => {
    const shown = stage.current
    if (!shown) return
    const observer = new ResizeObserver(() => setRoom({ width: shown.clientWidth, height: shown.clientHeight }))
    observer.observe(shown)
    return () => observer.disconnect()
  }, [])

  // The picture may have arrived before the script.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew for each picture
  useEffect(measure, [src])

  const from = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = stage.current?.getBoundingClientRect()
    return box ? { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 } : { x: 0, y: 0 }
  }

  // React listens to the wheel passively, which lets the page scroll along.
  useEffect(() => {
    const shown = stage.current
    const wheel = (event: WheelEvent) => {
      if (event.deltaY > 0 && sight.zoom === 1) return
      event.preventDefault()
      change((sight) => zoomed(sight, sight.zoom * step ** (event.deltaY < 0 ? 1 : -1), from(event)))
    }
    shown?.addEventListener('wheel', wheel, { passive: false })
    return () => shown?.removeEventListener('wheel', wheel)
  })

  const keys: Record<string, [number, number]> = {
    ArrowLeft: [move, 0],
    ArrowRight: [-move, 0],
    ArrowUp: [0, move],
    ArrowDown: [0, -move],
  }
  const press = (event: KeyboardEvent) => {
    const by = keys[event.key]
    if (!by || sight.zoom === 1) return
    event.preventDefault()
    change((sight) => ({ ...sight, x: sight.x + by[0], y: sight.y + by[1] }))
  }
  const drag = (event: PointerEvent) => {
    const last = grip.current
    if (!last) return
    grip.current = { x: event.clientX, y: event.clientY }
    change((sight) => ({ ...sight, x: sight.x + event.clientX - last.x, y: sight.y + event.clientY - last.y }))
  }
  const scale = known ? fitting(size, room, sight.turned) * sight.zoom : 1
  return (
    <section
      ref={stage}
      className={sight.zoom > 1 ? 'stage stage-near' : 'stage'}
      aria-label={`${alt}, ${Math.round(sight.zoom * 100)} percent. Arrow keys move it when it is larger than its frame.`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by arrow keys
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (event.button !== 0 || sight.zoom === 1) return
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = { x: event.clientX, y: event.clientY }
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        grip.current = null
      }}
      onPointerCancel={() => {
        grip.current = null
      }}
      onDoubleClick={(event) => {
        const at = from(event)
        change((sight) => (sight.zoom > 1 ? { ...whole, turned: sight.turned } : zoomed(sight, 2.5, at)))
      }}
    >
      <img
        ref={image}
        src={src}
        alt={alt}
        draggable={false}
        onLoad={measure}
        style={
          known
            ? {
                width: size.width,
                transform: `translate(-50%, -50%) translate(${sight.x}px, ${sight.y}px) rotate(${sight.turned}deg) scale(${scale})`,
              }
            : { maxWidth: '100%', transform: 'translate(-50%, -50%)' }
        }
      />
    </section>
  )
}
