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

function Where({ where: { what, field } }: { where: Hit['where'] }) {
  const t = useTranslations('publishing.difference.what')
  const record = useTranslations('record.one')
  const words = useFieldWords(what === 'event' ? 'CaseEvent' : what)
  const name = isKindCode(what) ? record(what) : t(what)
  const [first = field] = field.split('.')
  return first === what ? name : `${name}, ${words.field(first)}`
}
