/** Where a picture lies on its stage: moved from the middle by `x` and `y` pixels, so many times its fitting size, turned clockwise. */
export type Sight = { x: number; y: number; zoom: number; turned: 0 | 90 | 180 | 270 }

/** Width and height in pixels. */
export type Size = { width: number; height: number }

export const whole: Sight = { x: 0, y: 0, zoom: 1, turned: 0 }

const largest = 8

/** How many of a picture's own pixels a stage shows when all of it fits, turned as it is. */
export function fitting(picture: Size, stage: Size, turned: number): number {
  const { width, height } = standing(picture, turned)
  return Math.min(stage.width / width, stage.height / height)
}

/** The zoom at which a picture is as wide as its stage. */
export function widthZoom(picture: Size, stage: Size, turned: number): number {
  return stage.width / standing(picture, turned).width / fitting(picture, stage, turned)
}

/** The same sight from closer or farther; what lies at `at`, in pixels from the middle of the stage, stays there. */
export function zoomed(sight: Sight, zoom: number, at = { x: 0, y: 0 }): Sight {
  const wanted = Math.min(largest, Math.max(1, zoom))
  const by = wanted / sight.zoom
  return { ...sight, zoom: wanted, x: at.x - (at.x - sight.x) * by, y: at.y - (at.y - sight.y) * by }
}

/** A quarter turn to the right, seen whole again. */
export function turned(sight: Sight): Sight {
  return { ...whole, turned: ((sight.turned + 90) % 360) as Sight['turned'] }
}

/** The sight moved so that the picture covers the stage where it is larger, and lies in its middle where it is smaller. */
export function within(sight: Sight, picture: Size, stage: Size): Sight {
  const size = standing(picture, sight.turned)
  const scale = fitting(picture, stage, sight.turned) * sight.zoom
  const room = (length: number, place: number) => Math.max(0, (length * scale - place) / 2)
  const [across, down] = [room(size.width, stage.width), room(size.height, stage.height)]
  return {
    ...sight,
    x: Math.min(across, Math.max(-across, sight.x)),
    y: Math.min(down, Math.max(-down, sight.y)),
  }
}

function standing({ width, height }: Size, turned: number): Size {
  return turned % 180 === 0 ? { width, height } : { width: height, height: width }
}
