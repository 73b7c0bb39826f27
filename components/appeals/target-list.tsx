import { useLocale, useTranslations } from 'next-intl'
import { firstIn, type PublicTarget } from '@/lib/appeals/public-appeal'
import { countryName } from '@/lib/countries/country'

/** The offices to which an appeal goes, with every official way to them; then those that get copies. */
export function TargetList({ targets }: { targets: readonly PublicTarget[] }) {
  const t = useTranslations('appeals.page')
  const main = targets.filter(({ copyTo }) => !copyTo)
  const copies = targets.filter(({ copyTo }) => copyTo)
  const listOf = (some: readonly PublicTarget[]) => (
    <ul className="grid gap-6 sm:grid-cols-2">
      {some.map((target) => (
        <li key={target.id}>
          <Target target={target} />
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {listOf(main)}
      {copies.length > 0 && (
        <div className="space-y-3">
          <h3 className="text-lg font-semibold">{t('copies')}</h3>
          {listOf(copies)}
        </div>
      )}
    </>
  )
}

function Target({ target }: { target: PublicTarget }) {
  const t = useTranslations('appeals.page')
  const locale = useLocale()
  const salutation = firstIn(target.salutation, target.language, locale)
  const ways = [
    [t('email'), target.email && <a href={`mailto:${target.email}`}>{target.email}</a>],
    [t('fax'), target.fax],
    [t('phone'), target.phone],
    [t('web'), target.web && <a href={target.web}>{target.web}</a>],
  ] as const
  return (
    <div className="space-y-1 break-words">
      <address className="not-italic" dir="auto">
        {target.name !== null && <span className="block font-semibold">{target.name}</span>}
        <span className="block font-semibold">{target.office}</span>
        {target.address.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        {target.country !== null && (
          <span className="block">{countryName(target.country, locale)}</span>
        )}
      </address>
      {ways.map(([name, way]) =>
        way === null ? null : (
          <p key={name}>
            {name}: <bdi>{way}</bdi>
          </p>
        ),
      )}
      {salutation && (
        <p className="text-muted">{t('salutation', { salutation: salutation.value })}</p>
      )}
    </div>
  )
}
