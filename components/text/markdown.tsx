import ReactMarkdown, { type Components } from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import { MARKDOWN_ELEMENTS, MARKDOWN_PROTOCOLS, safeAddress } from '@/lib/text/markdown'

// No image (it would tell its owner who reads), no mark-up from outside, nothing but these elements.
const SCHEMA = {
  tagNames: [...MARKDOWN_ELEMENTS],
  attributes: { a: ['href'], ol: ['start'] },
  protocols: { href: [...MARKDOWN_PROTOCOLS] },
  ancestors: { li: ['ol', 'ul'] },
  strip: ['script', 'style'],
}

type Children = { children?: React.ReactNode }

// The page has its own headings, so those of a text only stand out.
const Heading = ({ children }: Children) => <p className="font-semibold">{children}</p>

const COMPONENTS: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="noopener noreferrer nofollow ugc">
        {children}
      </a>
    ) : (
      <>{children}</>
    ),
  ul: ({ children }) => <ul className="list-disc space-y-1 ps-6">{children}</ul>,
  ol: ({ children, start }) => (
    <ol className="list-decimal space-y-1 ps-6" start={start}>
      {children}
    </ol>
  ),
  blockquote: ({ children }) => (
    <blockquote className="border-s-4 border-line ps-4 text-muted">{children}</blockquote>
  ),
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
}

/**
 * A longer text in Markdown (CommonMark) as elements: paragraphs, emphasis, lists, quotations, and links
 * to pages and letters. Mark-up in HTML shows as the characters that were typed.
 */
export function Markdown({ text }: { text: string }) {
  return (
    <ReactMarkdown
      components={COMPONENTS}
      rehypePlugins={[[rehypeSanitize, SCHEMA]]}
      urlTransform={safeAddress}
    >
      {text}
    </ReactMarkdown>
  )
}
