// Photographs that say more than they show, and files that are none. All are made here; nobody is in them.
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** What stands in every place of a file where something can be said beside the picture. */
export const CANARY = 'GeheimCanary'

const pixels = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#8a5a3a',
      noise: { type: 'gaussian', mean: 120, sigma: 30 },
    },
  })

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${CANARY}-xmp"/></rdf:RDF></x:xmpmeta>`
const EXIF = {
  IFD0: { Artist: `${CANARY}-artist`, ImageDescription: `${CANARY}-description` },
  IFD2: { UserComment: `${CANARY}-comment` },
  IFD3: {
    GPSLatitude: '41/1 18/1 0/1',
    GPSLatitudeRef: 'N',
    GPSMapDatum: `${CANARY}-gps`,
  },
}

/** A photograph in one of the three formats, with a canary wherever the format has a place for one. */
export async function aTellingPhotograph(
  format: 'jpeg' | 'png' | 'webp',
  { width = 900, height = 600, orientation = 1 } = {},
): Promise<Buffer> {
  const plain = await pixels(width, height)
    .withMetadata({ orientation })
    .withExifMerge(EXIF)
    .withXmp(XMP)
    [format]()
    .toBuffer()
  const said =
    format === 'jpeg' ? withSegments(plain) : format === 'png' ? withChunks(plain) : plain
  return Buffer.concat([said, Buffer.from(`<script>alert('${CANARY}-trailing')</script>`)])
}

/** IPTC (APP13), a comment, and a JFIF extension with a thumbnail, right after the start of the image. */
function withSegments(jpeg: Buffer): Buffer {
  const segment = (marker: number, body: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(body.length + 2, 2)
    return Buffer.concat([head, body])
  }
  const iptc = Buffer.from(`${CANARY}-iptc`)
  const record = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, iptc.length]), iptc])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(record.length)
  const app13 = Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM\x04\x04\x00\x00', 'latin1'),
    length,
    record,
  ])
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xed, app13),
    segment(0xfe, Buffer.from(`${CANARY}-jpegcomment`)),
    segment(0xe0, Buffer.from(`JFXX\x00\x10${CANARY}-thumbnail`, 'latin1')),
    jpeg.subarray(2),
  ])
}

/** Text chunks, one of them a page of HTML, after the header of a PNG. */
function withChunks(png: Buffer): Buffer {
  const header = 8 + 25
  return Buffer.concat([
    png.subarray(0, header),
    chunk('tEXt', Buffer.from(`Comment\0${CANARY}-pngtext`, 'latin1')),
    chunk('tEXt', Buffer.from(`Title\0<html><script>/*${CANARY}-polyglot*/</script>`, 'latin1')),
    png.subarray(header),
  ])
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(body.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** A PNG of a few bytes that claims any size. */
export function aClaimingPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits of grey.
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const HTML = `<!doctype html><title>x</title><script>alert('${CANARY}')</script>`
const ftyp = (brand: string) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`, 'latin1'),
    Buffer.alloc(200),
  ])

/** Files that somebody may send as a photograph, and that are none. */
export const NO_PHOTOGRAPHS: Readonly<Record<string, () => Buffer | Promise<Buffer>>> = {
  'an SVG with a script': () =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>`,
    ),
  'a GIF': () => Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  'a HEIC': () => ftyp('heic'),
  'an AVIF': () => pixels(40, 40).avif().toBuffer(),
  'a TIFF': () => pixels(40, 40).tiff().toBuffer(),
  'a PDF': () => Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF'),
  'a page of HTML under the name of a PNG': () => Buffer.from(HTML),
  'a page of HTML behind the beginning of a PNG': () =>
    Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from(HTML)]),
  'a JPEG that ends too early': async () => {
    const whole = await pixels(300, 300).jpeg().toBuffer()
    return whole.subarray(0, Math.floor(whole.length / 2))
  },
  'a PNG that ends too early': async () => {
    const whole = await pixels(300, 300).png().toBuffer()
    return whole.subarray(0, Math.floor(whole.length / 2))
  },
  'a WebP that ends too early': async () => {
    const whole = await pixels(300, 300).webp().toBuffer()
    return whole.subarray(0, Math.floor(whole.length / 2))
  },
  'random bytes': () =>
    Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 167 + 13) % 256)),
}
