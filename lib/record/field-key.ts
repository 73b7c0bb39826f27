import type { FieldName, KindCode } from './kinds'

/** The key of a field's label in the messages "record"; a field without a label does not compile. */
export type FieldKey = { [K in KindCode]: `field.${K}.${FieldName<K>}` }[KindCode]
