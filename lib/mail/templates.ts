// The letters that we write, in words of the messages "mail". Each is a pure function of what it is
// about, so that it can be read in all languages without sending it.
import type { AskedItem, Block, Letter } from './letter'
import { oneLine } from './render'

/** The keys of the messages "mail" that letters use. */
type MailWordKey =
  | `confirm.${'subject' | 'intro' | 'follow' | 'deed' | 'open' | 'ignore'}`
  | `news.${'subject' | 'intro' | 'line' | 'free' | 'appeal' | 'open' | 'why' | 'stop'}`
/** A translator for the messages "mail". */
export type MailWords = (key: MailWordKey, values?: Record<string, string | number>) => string

/** Asks whether somebody really asked for this. `link` leads to the page with the button. */
export function confirmLetter(
  t: MailWords,
  { items, site, link }: { items: readonly AskedItem[]; site: string; link: string },
): Letter {
  const line = (item: AskedItem) => {
    const name = oneLine(item.title)
    return item.kind === 'follow'
      ? t('confirm.follow', { name })
      : t('confirm.deed', { name, count: item.quantity })
  }
  return {
    // Without a name: whoever looks over a shoulder, or gets this by mistake, learns nothing.
    subject: t('confirm.subject'),
    blocks: [
      { text: t('confirm.intro', { site }) },
      { items: items.map(line) },
      { label: t('confirm.open'), link },
      { text: t('confirm.ignore') },
    ],
    stop: null,
  }
}

/** What is told of a case. `lines`: who, and the status in words; `isFree`: nobody is written to any more. */
export type CaseNews = {
  title: string
  what:
    | { kind: 'status_changed'; lines: { name: string; status: string }[]; isFree: boolean }
    | { kind: 'appeal_published' }
  page: string
  stop: { page: string; oneClick: string }
}

/** Tells a follower what the public record says now. */
export function newsLetter(t: MailWords, { title, what, page, stop }: CaseNews): Letter {
  const name = oneLine(title)
  const said: Block[] =
    what.kind === 'appeal_published'
      ? [{ text: t('news.appeal', { name }) }]
      : [
          { text: t('news.intro', { name }) },
          {
            items: what.lines.map((line) =>
              t('news.line', { name: oneLine(line.name), status: line.status }),
            ),
          },
          ...(what.isFree ? [{ text: t('news.free') }] : []),
        ]
  return {
    subject: t('news.subject', { name }),
    blocks: [
      ...said,
      { label: t('news.open'), link: page },
      { text: t('news.why') },
      { label: t('news.stop'), link: stop.page },
    ],
    stop,
  }
}
