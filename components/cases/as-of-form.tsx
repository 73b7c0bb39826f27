import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import type { AsOfRefusal } from '@/lib/cases/as-of-day'
import type { IsoDay } from '@/lib/dates/partial-date'
import { casePath } from '@/lib/routes'

type Props = {
  slug: string
  /** The last day that can be asked about. */
  today: IsoDay
  /** What the field holds: the day of the page, or what was typed and refused. */
  typed?: string
  problem?: AsOfRefusal
}

/** Asks for the day about which to tell: a plain form, whose answer is an address to keep. */
export function AsOfForm({ slug, today, typed = '', problem }: Props) {
  const t = useTranslations('as-of')
  const locale = useLocale()
  return (
    <form
      action={casePath(locale, slug)}
      // What is wrong is said on the page, in its own language.
      noValidate
      className="max-w-prose space-y-4 print:hidden"
    >
      <TextInput
        name="asOf"
        // A browser shows no text in a field for a date; what was typed is kept in a plain one.
        type={problem === undefined || problem === 'in_the_future' ? 'date' : 'text'}
        dir="ltr"
        label={t('form.day')}
        hint={t('form.hint')}
        error={problem && t(`refused.${problem}`)}
        defaultValue={typed}
        max={today}
        className="max-w-60"
      />
      <Button look="quiet">{t('form.submit')}</Button>
    </form>
  )
}
