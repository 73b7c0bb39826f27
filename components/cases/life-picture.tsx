import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { type LifePicture as Picture, lifeLanes } from '@/lib/cases/life-lanes'
import type { PublicCase } from '@/lib/cases/public-case'
import { type IsoDay, type PartialDate, exactDay } from '@/lib/dates/partial-date'
import { formatPartialDate } from '@/lib/dates/words'
import { directionOf } from '@/lib/i18n/locales'
import { LifeDrawing } from './life-drawing'
import { LifeLegend } from './life-legend'
import { LifePatterns } from './life-shapes'
import { LifeWords } from './life-words'
import { Section } from './section'
import { When } from './when'

// So many lanes stand on a screen and on a sheet of paper together with their years.
const TOGETHER = 8

/**
 * The whole life of a case: a lane for each person, drawn, and told in words for whoever cannot see
 * it. Nothing where no event tells of anybody's liberty.
 */
export function LifePicture({ caseRecord, today }: { caseRecord: PublicCase; today: IsoDay }) {
  const t = useTranslations('cases.life')
  const picture = lifeLanes(caseRecord, today)
  if (picture === null) return null
  // Said as it is known: the picture ends with a day, but of a month nobody knows which.
  const known = caseRecord.knownAsOf ?? exactDay(today)
  return (
    <Section id="life" title={t('title')}>
      <figure className="space-y-3">
        <LifePatterns />
        <Drawings picture={picture} people={caseRecord.people} known={known} />
        <figcaption className="space-y-2 text-sm text-muted">
          <LifeLegend lanes={picture.lanes} />
          <p>{t.rich('upTo', { when: () => <When date={known} /> })}</p>
        </figcaption>
      </figure>
      <LifeWords lanes={picture.lanes} people={caseRecord.people} />
    </Section>
  )
}

type DrawingsProps = { picture: Picture; people: PublicCase['people']; known: PartialDate }

function Drawings({ picture, people, known }: DrawingsProps) {
  const t = useTranslations('cases.life')
  const dates = useTranslations('dates')
  const format = useFormatter()
  const locale = useLocale()
  const { axis, lanes } = picture
  const names = new Map(people.flatMap(({ id, names: [name] }) => (name ? [[id, name]] : [])))
  const parts = Array.from({ length: Math.ceil(lanes.length / TOGETHER) }, (_, index) =>
    lanes.slice(index * TOGETHER, (index + 1) * TOGETHER),
  )
  return parts.map((part, index) => (
    <LifeDrawing
      key={index}
      title={t('picture', {
        names: format.list(part.flatMap(({ personId }) => names.get(personId)?.value ?? [])),
        from: axis.from.slice(0, 4),
        to: formatPartialDate(known.edtf, locale, dates),
      })}
      axis={axis}
      lanes={part}
      // The one person of a case is named at the head of the page.
      nameOf={(personId) => (people.length > 1 ? (names.get(personId) ?? null) : null)}
      mirrored={directionOf(locale) === 'rtl'}
    />
  ))
}
