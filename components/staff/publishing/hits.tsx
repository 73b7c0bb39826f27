import { useTranslations } from 'next-intl'
import { useFieldWords } from '@/components/staff/change-words'
import { Notice } from '@/components/ui/notice'
import type { Hit } from '@/lib/guard/guarded'
import { isKindCode } from '@/lib/record/kinds'

/** What the guard of names found: where it stands, what kind it is, and the words that were written. */
export function Hits({ hits }: { hits: readonly Hit[] }) {
  const t = useTranslations('guard')
  if (hits.length === 0) return null
  const known = new Map(
    hits.map((hit) => [[hit.where.what, hit.where.field, hit.kind, hit.passage].join(' '), hit]),
  )
  return (
    <Notice kind="wrong" title={t('title')}>
      <ul className="list-disc space-y-1 ps-5">
        {[...known].map(([key, hit]) => (
          <li key={key}>
            <Where where={hit.where} />: {t(`hit.${hit.kind}`)}: <bdi>“{hit.passage}”</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const APPEAL_FIELDS = [
  ...['title', 'demands', 'background', 'talkingPoints', 'solidarity'],
  ...['neverMention', 'closingNote', 'outcome', 'targets'],
] as const

function Where({ where: { what, field } }: { where: Hit['where'] }) {
  const t = useTranslations('publishing.difference.what')
  const record = useTranslations('record.one')
  const words = useFieldWords(what === 'event' ? 'CaseEvent' : what)
  const appeal = useTranslations('appeals.field')
  const [first = field] = field.split('.')
  if (what === 'appeal') return appeal(APPEAL_FIELDS.find((known) => known === field) ?? 'title')
  const name = isKindCode(what) ? record(what) : t(what)
  return first === what ? name : `${name}, ${words.field(first)}`
}
