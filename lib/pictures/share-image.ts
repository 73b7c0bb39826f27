import 'server-only'
import path from 'node:path'
import type { CaseInBrief } from '../cases/case-in-brief'
import { directionOf } from '../i18n/locales'
import { type FocalPlace, placeOf } from '../photographs/focal'
import { PATIENCE, sharp } from './engine'
import { SHARE_HEIGHT, SHARE_WIDTH } from './sizes'

const PHOTO_WIDTH = 440
const MARGIN = 64
const GROUND = '#fbf8f3'
const ACCENT = '#9a3412'

// One file has Latin, Cyrillic and Arabic letters. It lies in a package, and is named by its file, so
// that no fonts need to be installed on the machine.
const fontFile = (name: string) =>
  path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/dejavu-fonts-ttf/ttf', name)
const REGULAR = { font: 'DejaVu Sans', fontfile: fontFile('DejaVuSans.ttf') }
const BOLD = { font: 'DejaVu Sans Bold', fontfile: fontFile('DejaVuSans-Bold.ttf') }

const GRAVITY = {
  top_left: 'northwest',
  top: 'north',
  top_right: 'northeast',
  left: 'west',
  centre: 'centre',
  right: 'east',
  bottom_left: 'southwest',
  bottom: 'south',
  bottom_right: 'southeast',
} as const satisfies Record<FocalPlace, string>

/**
 * Draws the picture that stands beside a shared link: who, what is known of their liberty, where, and
 * how many messages were sent; from the right in a script that runs so. `photo`: the bytes of a clean
 * picture, null where none is public. Answers a PNG of 1200 × 630.
 */
export async function drawShareImage(brief: CaseInBrief, photo: Buffer | null): Promise<Buffer> {
  const fromRight = directionOf(brief.locale) === 'rtl'
  const beside = photo === null ? 0 : PHOTO_WIDTH
  const room = SHARE_WIDTH - beside - 2 * MARGIN
  const words = [
    await lines(brief.name.text, BOLD, [60, 50, 40, 32], { room, height: 190, colour: '#1c1917' }),
    await lines(brief.status, BOLD, [36, 30, 24], { room, height: 110, colour: ACCENT }),
    await lines(brief.countries.join(' · '), REGULAR, [28, 22], { room, height: 50 }),
    await lines(brief.count, REGULAR, [30, 24, 20], { room, height: 90 }),
  ]
  const placed: { input: Buffer; left: number; top: number }[] = []
  let top = MARGIN
  for (const { input, width, height } of words.flatMap((line) => line ?? [])) {
    const left = fromRight ? SHARE_WIDTH - beside - MARGIN - width : beside + MARGIN
    placed.push({ input, left, top })
    top += height + 34
  }
  const site = await lines('Vigil', BOLD, [26], { room, height: 40 })
  if (site)
    placed.push({
      input: site.input,
      left: fromRight ? SHARE_WIDTH - beside - MARGIN - site.width : beside + MARGIN,
      top: SHARE_HEIGHT - MARGIN - site.height,
    })
  if (photo !== null)
    placed.push({
      input: await cut(photo, brief),
      left: fromRight ? SHARE_WIDTH - PHOTO_WIDTH : 0,
      top: 0,
    })
  return sharp({
    create: { width: SHARE_WIDTH, height: SHARE_HEIGHT, channels: 3, background: GROUND },
  })
    .timeout(PATIENCE)
    .composite(placed)
    .png({ compressionLevel: 9, palette: photo === null })
    .toBuffer()
}

const cut = (photo: Buffer, { photograph }: CaseInBrief): Promise<Buffer> =>
  sharp(photo)
    .timeout(PATIENCE)
    .resize({
      width: PHOTO_WIDTH,
      height: SHARE_HEIGHT,
      fit: 'cover',
      position: GRAVITY[placeOf(photograph?.focal ?? { x: 0.5, y: 0.5 })],
    })
    .flatten({ background: GROUND })
    .png()
    .toBuffer()

type Room = { room: number; height: number; colour?: string }
type Line = { input: Buffer; width: number; height: number }

/** Words in the largest of these sizes in which they fit; in the smallest the end is cut off. Null: no words. */
async function lines(
  text: string,
  { font, fontfile }: typeof REGULAR,
  sizes: readonly number[],
  { room, height, colour = '#44403c' }: Room,
): Promise<Line | null> {
  if (text.trim() === '') return null
  let drawn: Line | null = null
  for (const size of sizes) {
    const { data, info } = await sharp({
      text: {
        text: `<span foreground="${colour}">${escaped(text)}</span>`,
        font: `${font} ${size}`,
        fontfile,
        width: room,
        wrap: 'word-char',
        rgba: true,
        dpi: 72,
      },
    })
      .timeout(PATIENCE)
      .png()
      .toBuffer({ resolveWithObject: true })
    drawn = { input: data, width: info.width, height: info.height }
    if (info.height <= height && info.width <= room) return drawn
  }
  return drawn && cutOff(drawn, room, height)
}

async function cutOff({ input, ...size }: Line, room: number, most: number): Promise<Line> {
  const width = Math.min(size.width, room)
  const height = Math.min(size.height, most)
  const part = sharp(input).extract({ left: 0, top: 0, width, height })
  return { input: await part.png().toBuffer(), width, height }
}

/** Text as Pango's markup has it. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
