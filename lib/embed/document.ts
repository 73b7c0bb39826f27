// The small page that another site may show in a frame. It is written as text: a page of ours would
// bring scripts, and this one needs none.
import type { CaseInBrief } from '../cases/case-in-brief'
import { directionOf, type Locale } from '../i18n/locales'
import { placeOf } from '../photographs/focal'

/** Its one style sheet. Its digest stands in the policy of the page, so it is the same for everybody. */
export const EMBED_STYLE = `:root{color-scheme:light dark;--ground:#fbf8f3;--ink:#1c1917;--accent:#9a3412;--line:#d6d3d1}
@media (prefers-color-scheme:dark){:root{--ground:#1c1917;--ink:#fafaf9;--accent:#fdba74;--line:#57534e}}
*{box-sizing:border-box}body{margin:0;padding:1rem;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
article{display:flex;gap:1rem;border:1px solid var(--line);border-radius:.5rem;padding:1rem}
img{width:6rem;height:7.5rem;flex:none;object-fit:cover;border-radius:.375rem}
h1{margin:0;font-size:1.25rem;line-height:1.3;overflow-wrap:anywhere}p{margin:.375rem 0 0}
.status{font-weight:600;color:var(--accent)}.count{font-size:1.125rem;font-weight:700}.byline{font-size:.75rem}
a{color:var(--accent);display:inline-block;padding:.5rem 0}a:focus-visible{outline:3px solid currentColor;outline-offset:2px}
.top_left{object-position:0 0}.top{object-position:50% 0}.top_right{object-position:100% 0}
.left{object-position:0 50%}.centre{object-position:50% 50%}.right{object-position:100% 50%}
.bottom_left{object-position:0 100%}.bottom{object-position:50% 100%}.bottom_right{object-position:100% 100%}`

/** Where things are, and what is said around them. */
export type EmbedWords = {
  more: string
  /** The absolute address of the case. */
  page: string
  /** "Photo: somebody (licence)"; empty without a photograph. */
  byline: string
  /** What one is asked to do, and where; or that nobody is asked any more. Null: there is no appeal. */
  appeal: { text: string; href: string | null } | null
  picture: (name: string) => string
}

/** A case in a frame: who, what is known of their liberty, how many messages, and the way to its page. */
export function embedCase(brief: CaseInBrief, words: EmbedWords): string {
  const { name, status, count, photograph } = brief
  const picture = photograph?.variants[0]
  const image =
    photograph && picture
      ? `<img src="${html(words.picture(picture.name))}" width="96" height="120" class="${placeOf(photograph.focal)}" alt="${html(photograph.alt.text)}"${langOf(photograph.alt.lang, brief.locale)}>`
      : ''
  const { appeal } = words
  const act =
    appeal === null
      ? ''
      : appeal.href === null
        ? `<p>${html(appeal.text)}</p>`
        : `<p><a href="${html(appeal.href)}" target="_top">${html(appeal.text)}</a></p>`
  const byline = image === '' ? '' : `<p class="byline">${html(words.byline)}</p>`
  return documentOf(
    brief.locale,
    `${name.text}: ${status}`,
    `<article>${image}<div><h1${langOf(name.lang, brief.locale)} dir="auto">${html(name.text)}</h1><p class="status">${html(status)}</p><p class="count">${html(count)}</p>${byline}${act}<p><a href="${html(words.page)}" target="_top">${html(words.more)}</a></p></div></article>`,
  )
}

/** What stands in the frame when there is no such case, or none any more. */
export const embedNotice = (locale: Locale, { title, body }: { title: string; body: string }) =>
  documentOf(
    locale,
    title,
    `<article><div><h1>${html(title)}</h1><p>${html(body)}</p></div></article>`,
  )

const documentOf = (locale: Locale, title: string, main: string) =>
  `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${html(title)}</title><style>${EMBED_STYLE}</style></head><body><main>${main}</main></body></html>`

const langOf = (lang: Locale, around: Locale) => (lang === around ? '' : ` lang="${lang}"`)

const html = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
