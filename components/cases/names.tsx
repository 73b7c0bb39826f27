import { useTranslations } from 'next-intl'
import type { PublicPerson } from '@/lib/cases/public-case'
import { entriesOf } from '@/lib/record/public-entry'
import { nameLang } from './name-lang'
import { nameKindWords } from './words'

type Name = PublicPerson['names'][number]

/** One name in its own language, script and direction. */
function NameText({ name }: { name: Name }) {
  return <bdi {...nameLang(name)}>{name.value}</bdi>
}

/** The name shown for a person: the first. */
export function MainName({ person }: { person: PublicPerson }) {
  const [name] = person.names
  return name ? <NameText name={name} /> : null
}

/** The other names of a person, each with what it is. Nothing when there is one name only. */
export function OtherNames({ person }: { person: PublicPerson }) {
  const t = useTranslations('cases.page')
  const words = useTranslations('words')
  const others = person.names.slice(1)
  if (others.length === 0) return null
  return (
    <div role="group" aria-label={t('otherNames')}>
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        {others.map((name) => (
          <div key={`${name.script} ${name.value}`} className="flex flex-wrap gap-x-2">
            <dt className="text-muted">{words(nameKindWords[name.kind])}</dt>
            <dd className="font-medium">
              <NameText name={name} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Says so where the names that are shown are not somebody's own. */
export function NameChanged({ person }: { person: PublicPerson }) {
  const t = useTranslations('consent')
  const [about] = entriesOf(person.entries, 'person')
  return about?.values.pseudonymised ? <p className="text-muted">{t('nameChanged')}</p> : null
}
