// The build fails here while a column of the schema has no class in lib/privacy/classes.ts, or a
// class names a column that does not exist.
import type { CLASSES } from '../lib/privacy/classes'
import type { Prisma } from './generated/client'

type Models = Prisma.TypeMap['model']
type Columns<Model extends keyof Models> = keyof Models[Model]['payload']['scalars']

type Unclassified = {
  [Model in keyof Models]: Model extends keyof typeof CLASSES
    ? Exclude<Columns<Model>, keyof (typeof CLASSES)[Model]> extends infer Column extends string
      ? `${Model}.${Column}`
      : never
    : `${Model}.*`
}[keyof Models]
type Unknown = {
  [Model in keyof typeof CLASSES]: Model extends keyof Models
    ? Exclude<keyof (typeof CLASSES)[Model], Columns<Model>> extends infer Column extends string
      ? `${Model}.${Column}`
      : never
    : `${Model}.*`
}[keyof typeof CLASSES]

/** Names the columns that lack a class, or the classes that lack a column, in the compiler's error. */
type Nothing<Found extends never> = Found
export type EveryColumnHasAClass = Nothing<Unclassified | Unknown>
