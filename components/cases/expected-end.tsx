import { useTranslations } from 'next-intl'
import { sentenceEnd } from '@/lib/cases/custody'
import type { PublicEvent } from '@/lib/cases/public-case'
import { edtfBetween } from '@/lib/dates/between'
import type { PublicEntry } from '@/lib/record/public-entry'
import { EdtfWords } from './when'

type Props = { sentence: PublicEntry<'sentence'>; events: PublicEvent[]; personId: string }

/** When a sentence that is served would end by its term, with what is not known of that. */
export function ExpectedEnd({ sentence, events, personId }: Props) {
  const end = sentenceEnd(sentence, events, personId)
  if (end === null || end.kind === 'none') return null
  return (
    <p className="text-sm">
      <EndWords end={end} />
    </p>
  )
}

type End = Exclude<NonNullable<ReturnType<typeof sentenceEnd>>, { kind: 'none' }>

function EndWords({ end }: { end: End }) {
  const t = useTranslations('cases.sentences')
  const [phrase, edtf] = phraseOf(end)
  return edtf === undefined ? t(phrase) : t.rich(phrase, { when: () => <EdtfWords edtf={edtf} /> })
}

/** The key of what can be said, and the date in it where there is one. */
function phraseOf(end: End) {
  if (end.kind === 'unknown') return [`endUnknown.${end.why}`] as const
  const { from, to } = end
  if (from !== null && to !== null) return ['end', edtfBetween(from, to)] as const
  if (from !== null) return ['endNotBefore', from] as const
  return to === null ? (['endUnknown.change'] as const) : (['endNotAfter', to] as const)
}
