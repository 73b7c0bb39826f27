// A code to scan, as one path of an SVG: a square for each dark module.
import { create } from 'qrcode'

/** The size of the code in modules, with its quiet zone of four on each side, and its path. */
export function scanCode(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const dark = Array.from({ length: size * size }, (_, index) => index).filter((index) =>
    Boolean(modules.data[index]),
  )
  const path = dark
    .map((index) => `M${(index % size) + 4} ${Math.floor(index / size) + 4}h1v1h-1z`)
    .join('')
  return { size: size + 8, path }
}
