// How large a photograph may be when it comes, and in which sizes it is shown.

/** The largest file that is taken as a photograph: 20 MB. */
export const MAX_PHOTOGRAPH_BYTES = 20 * 1024 * 1024
/** A file of a few bytes may claim any size: no more than this many pixels are ever unpacked. */
export const MAX_PIXELS = 40_000_000
/** Neither side may be longer: nothing that is made of it comes near what a WebP can hold. */
const MAX_SIDE = 12_000

/** From a small card to a large screen. */
const WIDTHS = [320, 640, 1280, 1920] as const
export const LARGEST_WIDTH = 1920

/**
 * The widths in which a picture of this width is shown, narrowest first. None is wider than the
 * picture itself: enlarging only makes bytes.
 */
export function widthsOf(width: number): number[] {
  const widest = Math.min(width, LARGEST_WIDTH)
  return [...WIDTHS.filter((each) => each < widest), widest]
}

/** Whether a picture that claims this size is looked at any further. */
export const fits = ({ width, height }: { width: number; height: number }): boolean =>
  Math.max(width, height) <= MAX_SIDE && width * height <= MAX_PIXELS

/** The picture beside a shared link, as the sites that show it ask for it. */
export const SHARE_WIDTH = 1200
export const SHARE_HEIGHT = 630
