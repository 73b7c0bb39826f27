import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { MARKDOWN_ELEMENTS } from '@/lib/text/markdown'
import { Markdown } from './markdown'

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />)

describe('what a text may contain', () => {
  test.each([
    ['paragraphs', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['emphasis', '*soft* and **strong**', '<p><em>soft</em> and <strong>strong</strong></p>'],
    ['a year at the beginning of a line', 'In\n1999, he', '<p>In\n1999, he</p>'],
    ['what only looks like mark-up', '2 < 3 & 4 > 1', '<p>2 &lt; 3 &amp; 4 &gt; 1</p>'],
  ])('%s', (_, text, expected) => {
    expect(html(text)).toBe(expected)
  })

  test('a link leads away without saying from where', () => {
    expect(html('[report](https://example.org/a)')).toBe(
      '<p><a href="https://example.org/a" rel="noopener noreferrer nofollow ugc">report</a></p>',
    )
  })

  test('a list and a quotation', () => {
    expect(html('- one\n- two\n\n> said')).toMatch(
      /<ul[^>]*>\s*<li>one<\/li>\s*<li>two<\/li>\s*<\/ul>\s*<blockquote[^>]*>\s*<p>said<\/p>/,
    )
  })

  test('a heading stands out and is none of the page', () => {
    expect(html('# Loud')).toBe('<p class="font-semibold">Loud</p>')
  })
})

// Ways in which a text has been made to act; gathered by kind rather than by number.
const SCHEMES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java&#x09;script:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'ftp://example.org',
  '//example.org/x',
  '/staff/users',
  '#id',
  '?q=1',
]
const LINKS = SCHEMES.flatMap((address) => [
  `[x](${address})`,
  `[x](<${address}>)`,
  `[x](${address} "title")`,
  `[x][r]\n\n[r]: ${address}`,
  `[x][r]\n\n[r]: <${address}> 'title'`,
  `<${address}>`,
  `![x](${address})`,
  `[![x](${address})](${address})`,
])
const TAGS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="https://example.org" onclick="alert(1)">x</a>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<style>@import "https://example.org"</style>',
  '<link rel=stylesheet href="https://example.org">',
  '<meta http-equiv=refresh content="0;url=https://example.org">',
  '<base href="https://example.org">',
  '<form action="https://example.org"><button>x</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
]
const PLACES = [
  (tag: string) => tag,
  (tag: string) => `words ${tag} words`,
  (tag: string) => `- ${tag}`,
  (tag: string) => `> ${tag}`,
  (tag: string) => `# ${tag}`,
  (tag: string) => `**${tag}**`,
]
const CORPUS = [...LINKS, ...TAGS.flatMap((tag) => PLACES.map((place) => place(tag)))]

/** Every element that a piece of HTML has, with its attributes. */
function elementsOf(markup: string) {
  return [...markup.matchAll(/<([a-z][a-z0-9-]*)([^>]*)>/gi)].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: [...rest.matchAll(/([^\s=]+)="([^"]*)"/g)].map(([, key = '', value = '']) => ({
      key,
      value,
    })),
  }))
}

function expectHarmless(text: string) {
  for (const { name, attributes } of elementsOf(html(text))) {
    expect(MARKDOWN_ELEMENTS).toContain(name)
    for (const { key, value } of attributes) {
      expect(['href', 'rel', 'class', 'start']).toContain(key)
      if (key === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:)/i)
    }
  }
}

describe('a text cannot act', () => {
  test(`by any of ${CORPUS.length} known ways`, () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(200)
    for (const text of CORPUS) expectHarmless(text)
  })

  test('by ways put together at random, and never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom(...CORPUS, ...SCHEMES, ...TAGS),
      fc.constantFrom(
        '\n',
        '\n\n',
        '`',
        '[',
        '](',
        ')',
        '*',
        '<',
        '>',
        '    ',
        '&lt;',
        '\\',
        '![',
        '"',
      ),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => expectHarmless(pieces.join(''))),
    )
  })

  test('and tells nobody outside that it is read', () => {
    expect(html('![portrait](https://example.org/p.png)')).not.toContain('example.org')
  })
})
