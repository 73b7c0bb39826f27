// A letter as text and as HTML. Nothing in it is fetched from anywhere, and nothing tells whether it
// was opened.
import { type Locale, directionOf } from '../i18n/locales'
import type { Block, Letter } from './letter'

/** One line: a header cannot end early, whatever somebody is called. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

const textOf = (block: Block): string => {
  if ('text' in block) return block.text
  if ('items' in block) return block.items.map((item) => `- ${item}`).join('\n')
  return `${block.label}\n${block.link}`
}

/** The letter as plain text. */
export const renderText = ({ blocks }: Letter): string => `${blocks.map(textOf).join('\n\n')}\n`

const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')

const htmlOf = (block: Block): string => {
  if ('text' in block) return `<p>${escaped(block.text)}</p>`
  if ('items' in block)
    return `<ul>${block.items.map((item) => `<li><bdi>${escaped(item)}</bdi></li>`).join('')}</ul>`
  return `<p>${escaped(block.label)}<br><a href="${escaped(block.link)}"><bdi dir="ltr">${escaped(block.link)}</bdi></a></p>`
}

/** The letter as a document of its own, in its language and direction. */
export const renderHtml = ({ subject, blocks }: Letter, locale: Locale): string =>
  [
    '<!doctype html>',
    `<html lang="${locale}" dir="${directionOf(locale)}">`,
    `<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body>${blocks.map(htmlOf).join('\n')}</body>`,
    '</html>',
    '',
  ].join('\n')
