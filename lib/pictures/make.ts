import 'server-only'
import { type Result, ok, refuse } from '../result'
import { PATIENCE, sharp } from './engine'
import { LARGEST_WIDTH, MAX_PHOTOGRAPH_BYTES, MAX_PIXELS, fits, widthsOf } from './sizes'

/** Strict: a picture that ends too early or does not add up is none. */
const STRICT = { failOn: 'warning', limitInputPixels: MAX_PIXELS, animated: false } as const
const MEDIA_TYPES = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const
type Format = keyof typeof MEDIA_TYPES

export type PictureRefusal =
  | 'no_file'
  | 'photograph_too_heavy'
  | 'photograph_too_large'
  | 'not_a_photograph'
  | 'photograph_took_too_long'

/** A clean picture in one size. */
export type Made = { bytes: Buffer; width: number; height: number; mediaType: 'image/webp' }

/**
 * Makes clean pictures of a photograph in every size, narrowest first: turned upright, and drawn anew
 * from its pixels alone, so that nothing else that was in the file is in them. `mediaType` is what the
 * file was. `not_a_photograph`: it is no JPEG, PNG or WebP, or not a whole one.
 */
export function makePictures(
  bytes: Uint8Array,
): Promise<Result<{ mediaType: string; pictures: Made[] }, PictureRefusal>> {
  return inTurn(async () => {
    if (bytes.length === 0) return refuse('no_file')
    if (bytes.length > MAX_PHOTOGRAPH_BYTES) return refuse('photograph_too_heavy')
    const size = await sizeOf(bytes)
    if (size === null) return refuse('not_a_photograph')
    if (!fits(size)) return refuse('photograph_too_large')
    const drawn = await draw(bytes)
    if (!drawn.ok) return drawn
    const pictures: Made[] = []
    for (const width of widthsOf(drawn.value.raw.width)) {
      const made = await encode(drawn.value, width)
      if (made === 'too_long') return refuse('photograph_took_too_long')
      pictures.push(made)
    }
    return ok({ mediaType: MEDIA_TYPES[size.format], pictures })
  })
}

/** What the head of a file claims, before anything is unpacked; null when it is none of the three. */
async function sizeOf(bytes: Uint8Array) {
  try {
    const read = sharp(bytes, { ...STRICT, limitInputPixels: false })
    const { format, width, height } = await read.metadata()
    return format in MEDIA_TYPES ? { format: format as Format, width, height } : null
  } catch (error) {
    // The library says in words alone that it cannot read something.
    if (error instanceof Error) return null
    throw error
  }
}

type Drawn = { pixels: Buffer; raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 } }

/** The pixels themselves, upright, and no more of them than the largest picture needs. */
async function draw(bytes: Uint8Array): Promise<Result<Drawn, PictureRefusal>> {
  try {
    const { data, info } = await sharp(bytes, STRICT)
      .timeout(PATIENCE)
      .autoOrient()
      .resize({ width: LARGEST_WIDTH, withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = info
    return ok({ pixels: data, raw: { width, height, channels } })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return refuse(isTimeOut(error) ? 'photograph_took_too_long' : 'not_a_photograph')
  }
}

async function encode({ pixels, raw }: Drawn, width: number): Promise<Made | 'too_long'> {
  try {
    const { data, info } = await sharp(pixels, { raw })
      .timeout(PATIENCE)
      .resize({ width })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height, mediaType: 'image/webp' }
  } catch (error) {
    if (error instanceof Error && isTimeOut(error)) return 'too_long'
    throw error
  }
}

const isTimeOut = ({ message }: Error) => message.startsWith('timeout')

let line: Promise<unknown> = Promise.resolve()

/** One after the other: an unpacked photograph is large, and several at once would be too many. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = line.then(work)
  line = mine.catch(() => undefined)
  return mine
}
