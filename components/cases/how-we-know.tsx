import { useTranslations } from 'next-intl'
import type { PublicCase } from '@/lib/cases/public-case'
import { Section } from './section'
import { SourceList } from './sources'

const basisWords = {
  publicly_reported: 'publiclyReported',
  consent: 'consent',
} as const satisfies Record<PublicCase['basis'], string>

/** On whose word the page stands, how to read it, and its numbered sources. */
export function HowWeKnow({ caseRecord }: { caseRecord: PublicCase }) {
  const t = useTranslations('cases.sources')
  return (
    <Section id="sources" title={t('title')}>
      <div className="space-y-2">
        <p>{t(basisWords[caseRecord.basis])}</p>
        <p>{t('dates')}</p>
        <p>{t('allegations')}</p>
      </div>
      <h3 className="text-lg font-semibold">{t('listTitle')}</h3>
      <SourceList sources={caseRecord.sources} />
    </Section>
  )
}
