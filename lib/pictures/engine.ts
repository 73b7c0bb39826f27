import 'server-only'
import sharp from 'sharp'

// What a file is, is decided by decoding it, and nothing but these three is decoded by this process:
// whatever else the library could read (SVG, GIF, TIFF, HEIC, AVIF, PDF) is never even begun.
const DECODED = ['Jpeg', 'Png', 'Webp'].map((format) => `VipsForeignLoad${format}`)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: DECODED })
sharp.cache(false)
sharp.concurrency(1)

/** What decodes, draws and encodes pictures, with everything that is not needed shut off. Nothing else imports it. */
export { sharp }

/** Nothing is worked on for longer. */
export const PATIENCE = { seconds: 20 }
