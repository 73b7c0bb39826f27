// The entries of a case's record that a demonstration file describes, as the commands take them.
import { canonicalTexts } from '../record/entry'
import type { KindCode } from '../record/kinds'
import type { DemoCase } from './input'
import type { DemoEntry } from './record-input'

const text = (value: string | number | null | undefined) => String(value ?? '')
const entry = (
  kind: KindCode,
  fields: Record<string, string>,
  within: DemoEntry[] = [],
): DemoEntry => ({ kind, fields, within })

/** All entries of a case, in the order in which they are entered. */
export const entriesOfDemo = (data: DemoCase): DemoEntry[] => [
  ...data.person.names
    .slice(1)
    .map(({ value, kind, script, language }) =>
      entry('personName', { value, kind, script, language: text(language) }),
    ),
  ...data.charges.map((charge) =>
    entry(
      'charge',
      { text: text(charge.text.en), law: text(charge.law), filed: text(charge.filed?.edtf) },
      charge.updates.map(({ status, date }) => entry('chargeUpdate', { status, date: date.edtf })),
    ),
  ),
  ...data.sentences.map((sentence) =>
    entry('sentence', {
      kind: sentence.kind,
      termYears: text(sentence.years),
      termMonths: text(sentence.months),
      termDays: text(sentence.days),
      imposed: text(sentence.imposed?.edtf),
    }),
  ),
  ...data.allegations.map((allegation) =>
    entry(
      'allegation',
      {
        type: allegation.type,
        text: text(allegation.text?.en),
        allegedBy: allegation.allegedBy,
        confessionUsedAtTrial: allegation.confessionUsedAtTrial,
        date: text(allegation.date?.edtf),
      },
      allegation.perpetrator === 'unknown'
        ? []
        : [entry('perpetrator', { type: allegation.perpetrator })],
    ),
  ),
  ...data.detentions.map((detention) =>
    entry('detention', {
      facility: text(detention.facility?.name),
      place: text(detention.facility?.place),
      country: text(detention.facility?.countryCode),
      from: text(detention.from?.edtf),
      to: text(detention.to?.edtf),
      asOf: text(detention.asOf?.edtf),
    }),
  ),
  ...data.entries,
]

/** What makes an entry of a file the same as one that was added: its place, its kind and all that it says. */
export const entryKey = (
  parentId: string,
  kind: KindCode,
  fields: Readonly<Record<string, string>>,
) =>
  JSON.stringify([
    parentId,
    kind,
    ...Object.entries(canonicalTexts(kind, fields)).filter(([, said]) => said !== ''),
  ])
