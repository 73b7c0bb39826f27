// Which columns are sealed, and which cell each of their values belongs to. The one place that says
// so: what seals, what opens and what seals anew must agree, or nothing opens any more.
import { CLASSES } from './classes'

/** Which cell a sealed value belongs to: it opens nowhere else. */
export type SealedCell = { table: string; id: string; field: string }

type Classes = typeof CLASSES
/** The tables and their columns that hold sealed values: `restricted`, with a name in `...Sealed`. */
type SealedColumnOf<Table extends keyof Classes> = Extract<keyof Classes[Table], `${string}Sealed`>
export type SealedTable = {
  [Table in keyof Classes]: SealedColumnOf<Table> extends never ? never : Table
}[keyof Classes]
export type SealedColumn = { table: string; column: string }

const ENDING = /Sealed$/

/** Every sealed column of the record. */
export const SEALED_COLUMNS: readonly SealedColumn[] = Object.entries(CLASSES).flatMap(
  ([table, columns]) =>
    Object.entries(columns)
      .filter(([column, fieldClass]) => fieldClass === 'restricted' && ENDING.test(column))
      .map(([column]) => ({ table, column })),
)

/**
 * The cell of a column in a row. `id` is the row's key as text; a draft has two, see `draftId`. The
 * field is the column's name without its ending, so that `noteSealed` holds the field `note`.
 */
export const cellOf = <Table extends SealedTable>(
  table: Table,
  column: SealedColumnOf<Table>,
  id: string,
): SealedCell => cellIn({ table, column }, id)

/** The same for a column that is only known while running. */
export const cellIn = ({ table, column }: SealedColumn, id: string): SealedCell => ({
  table,
  id,
  field: column.replace(ENDING, ''),
})

/** The key of a draft as text: whose, and of which form. */
export const draftId = (userId: string, form: string) => `${userId}/${form}`
