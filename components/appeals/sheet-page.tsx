import { useLocale, useTranslations } from 'next-intl'
import { InItsLanguage } from '@/components/cases/local-text'
import { Day } from '@/components/cases/when'
import { firstIn, type LiveAppeal } from '@/lib/appeals/public-appeal'
import { actPath } from '@/lib/routes'
import type { FoundAppeal } from './act-page'
import { AppealHead } from './appeal-head'
import { Points } from './appeal-text'
import { GuidanceList } from './guidance'
import { StoppedAppeal } from './stopped-appeal'
import { TargetList } from './target-list'

type Code = { size: number; path: string }
type Props = FoundAppeal & {
  /** The address of the appeal, and the same as a code to scan. */
  address: string
  code: Code
  large: boolean
}

/** An appeal on one A4 page, with a code that leads to its address, where it says how it stands. */
export function SheetPage({ appeal, caseRecord, others, address, code, large }: Props) {
  const t = useTranslations('appeals.sheet')
  const locale = useLocale()
  if (appeal.kind === 'stopped')
    return (
      <article className="space-y-8">
        <AppealHead {...{ appeal, caseRecord }} />
        <StoppedAppeal {...{ appeal, caseRecord, others }} />
      </article>
    )
  return (
    <div className="space-y-6">
      <div className="space-y-1 print:hidden">
        <p>{t('screen')}</p>
        <p>
          <a href={actPath(locale, caseRecord.slug, appeal.slug)}>{t('back')}</a>
        </p>
      </div>
      <article
        data-sheet={large ? 'large' : 'page'}
        className="space-y-4 rounded-md border border-line bg-surface p-6 print:border-0 print:p-0"
      >
        <header className="flex flex-wrap items-start justify-between gap-6 print:flex-nowrap">
          <div className="min-w-0 space-y-1">
            <h1 className="text-2xl font-bold">
              {t.rich('title', { name: caseRecord.title.text })}
            </h1>
            <p className="font-semibold">
              <InItsLanguage of={appeal.title} />
            </p>
            <Dates appeal={appeal} />
          </div>
          <ScanCode {...{ code, address }} />
        </header>
        <SheetBody appeal={appeal} />
      </article>
    </div>
  )
}

function Dates({ appeal }: { appeal: LiveAppeal }) {
  const t = useTranslations('appeals.page')
  const { number, issue, actBefore } = appeal
  return (
    <p>
      {issue === 1 ? t('first', { number }) : t('update', { number, update: String(issue - 1) })}
      {actBefore !== null && (
        <>
          {' · '}
          {t('actBefore')}{' '}
          <strong>
            <Day of={actBefore} />
          </strong>
        </>
      )}
    </p>
  )
}

function SheetBody({ appeal }: { appeal: LiveAppeal }) {
  const t = useTranslations('appeals')
  const locale = useLocale()
  const points = firstIn(appeal.talkingPoints, locale)
  return (
    <>
      <h2 className="text-lg font-semibold">{t('page.demands')}</h2>
      <Points {...appeal.demands} />
      {points && (
        <>
          <h2 className="text-lg font-semibold">{t('page.points')}</h2>
          <Points lines={points.value} lang={points.lang} />
        </>
      )}
      <h2 className="text-lg font-semibold">{t('page.targets')}</h2>
      <TargetList targets={appeal.targets} />
      <h2 className="text-lg font-semibold">{t('guide.title')}</h2>
      <GuidanceList guidance={appeal.guidance} />
    </>
  )
}

function ScanCode({ code: { size, path }, address }: { code: Code; address: string }) {
  const t = useTranslations('appeals.sheet')
  return (
    <figure className="w-36 shrink-0 space-y-1 text-xs">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={address}
        shapeRendering="crispEdges"
        className="w-full"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <figcaption className="space-y-1">
        <p>{t('scan')}</p>
        <p className="break-all" dir="ltr">
          {address}
        </p>
      </figcaption>
    </figure>
  )
}
