// The entries of a case's record that a demonstration file describes, as the commands take them.
import { canonicalTexts } from '../record/entry'
import { type KindCode, fieldsOfClass, kindOf } from '../record/kinds'
import type { DemoEntry, DemoRecord } from './record-input'

const text = (value: string | number | null | undefined) => String(value ?? '')
const entry = (
  kind: KindCode,
  fields: Record<string, string>,
  within: DemoEntry[] = [],
): DemoEntry => ({ key: null, kind, fields, within })

/** All entries of a person, in the order in which they are entered. */
export const entriesOfDemo = (data: DemoRecord): DemoEntry[] => [
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
        ...allegation.details,
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
      ...detention.details,
    }),
  ),
  ...data.entries,
]

/**
 * The fields of an entry with the ids of the entries that it links to. Null: it names a key that no
 * entry before it has.
 */
export function linkedFields(
  { kind, fields }: DemoEntry,
  ids: ReadonlyMap<string, string>,
): Record<string, string> | null {
  const linked = { ...fields }
  for (const [name, field] of Object.entries(kindOf(kind).fields)) {
    const key = fields[name]
    if (field.type !== 'link' || key === undefined) continue
    const id = ids.get(key)
    if (id === undefined) return null
    linked[name] = id
  }
  return linked
}

/**
 * What makes an entry of a file the same as one that was added: its place, its kind and all that it
 * says, but for what is sealed and cannot be compared.
 */
export const entryKey = (
  parentId: string,
  kind: KindCode,
  fields: Readonly<Record<string, string>>,
) =>
  JSON.stringify([
    parentId,
    kind,
    ...Object.entries(canonicalTexts(kind, fields)).filter(
      ([name, said]) => said !== '' && !fieldsOfClass(kind, 'restricted').includes(name),
    ),
  ])
