import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Fact, Facts } from '@/components/ui/facts'
import { Tag } from '@/components/ui/tag'
import type { StaffCase } from '@/lib/cases/staff-case'
import { PHOTOGRAPH_FIELDS, photographTexts } from '@/lib/photographs/fields'
import type { StaffPhotograph } from '@/lib/photographs/photograph'
import { originalPath, photographPath } from '@/lib/routes'
import { momentWords } from '../moment-words'
import { sizeWords } from '../sources/file-words'
import { usePhotographWords } from './photograph-words'
import { StaffPicture } from './staff-picture'

/** A photograph, its number among all of the case, and what its button does; false where there is none. */
export type Listed = {
  photograph: StaffPhotograph
  number: number
  change: false | ((form: FormData) => Promise<void>)
}

type Props = { caseRecord: StaffCase; listed: Listed; mayOpen: boolean }

/** One photograph in the list: what it shows, who may see it, and its original. */
export function OnePhotograph({
  caseRecord,
  listed: { photograph, number, change },
  mayOpen,
}: Props) {
  const t = useTranslations('photographs.staff')
  const labels = useTranslations('photographs.field')
  const locale = useLocale()
  const say = usePhotographWords(caseRecord)
  const { id, values, described, deletedAt, original, addedAt } = photograph
  const texts = photographTexts(values)
  const audience = !described ? 'undescribed' : values.internal ? 'internal' : 'shown'
  const gone = deletedAt !== null
  return (
    <article aria-label={t('which', { number })} className="grid gap-6 md:grid-cols-[20rem_1fr]">
      <div>
        <StaffPicture photograph={photograph} />
      </div>
      <div className="min-w-0 space-y-3">
        <h2 className="text-xl font-semibold">{t('which', { number })}</h2>
        <p>
          <Tag tone={audience === 'shown' ? 'good' : 'plain'}>{t(audience)}</Tag>
        </p>
        <Facts>
          {PHOTOGRAPH_FIELDS.filter((name) => name !== 'internal' && texts[name] !== '').map(
            (name) => (
              <Fact key={name} name={labels(name)}>
                <span dir="auto">{say(name, texts[name])}</span>
              </Fact>
            ),
          )}
        </Facts>
        <p className="text-sm text-muted">
          {t('original', {
            type: original.mediaType.replace('image/', '').toUpperCase(),
            size: sizeWords(original.bytes, locale),
            at: momentWords(addedAt, locale),
          })}
        </p>
        <p className="text-sm break-all text-muted">{t('sha256', { hash: original.sha256 })}</p>
        <div className="flex flex-wrap items-center gap-4">
          {change && !gone && (
            <a
              className="inline-flex min-h-11 items-center text-accent underline"
              href={photographPath(caseRecord.reference, id)}
              aria-label={t('describeWhich', { number })}
            >
              {t('describe')}
            </a>
          )}
          {mayOpen && (
            <a
              className="inline-flex min-h-11 items-center text-accent underline"
              href={originalPath(id)}
              download
              aria-label={t('openWhich', { number })}
            >
              {t('open')}
            </a>
          )}
          {change && (
            <form action={change}>
              <Button
                look={gone ? 'quiet' : 'danger'}
                aria-label={t(gone ? 'restoreWhich' : 'deleteWhich', { number })}
              >
                {t(gone ? 'restore' : 'delete')}
              </Button>
            </form>
          )}
        </div>
      </div>
    </article>
  )
}
