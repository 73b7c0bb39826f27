// The part of Markdown in which longer texts are written: paragraphs, emphasis, lists, quotations and
// links. CommonMark reads it (spec.commonmark.org); what it has beyond that is shown as its words.
import { fromMarkdown } from 'mdast-util-from-markdown'

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number]

/** The elements that come out of a text; of all others the words remain. Headings become paragraphs. */
export const MARKDOWN_ELEMENTS = [
  ...['p', 'em', 'strong', 'ul', 'ol', 'li', 'blockquote', 'a', 'br'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
] as const

/** Where a link in a text may lead: only to what a reader can see beforehand to be a page or a letter. */
export const MARKDOWN_PROTOCOLS = ['http', 'https', 'mailto'] as const

/** The address as it was written when it is whole and leads to a page or a letter; null otherwise. */
export function safeAddress(address: string): string | null {
  if (!URL.canParse(address)) return null
  const protocol = new URL(address).protocol.slice(0, -1)
  return (MARKDOWN_PROTOCOLS as readonly string[]).includes(protocol) ? address : null
}

/** The words of a text without its marks, for feeds, lists and search results: a string for each block. */
export const plainBlocks = (markdown: string): string[] =>
  blocksOf(fromMarkdown(markdown)).filter((block) => block !== '')

function blocksOf(node: Node): string[] {
  switch (node.type) {
    case 'root':
    case 'blockquote':
    case 'listItem':
      return node.children.flatMap(blocksOf)
    case 'list':
      return node.children.map((item) => `– ${blocksOf(item).join('\n')}`)
    default:
      return [wordsOf(node).trim()]
  }
}

function wordsOf(node: Node): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'image') return node.alt ?? ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}
