import { expect, test } from 'vitest'
import { reasonIn } from './engine-error.mjs'

test('the reason is told with its migration and without the way through the engine', () => {
  const message = [
    'external connector error',
    'Error querying the database: ERROR: division by zero',
    '   0: sql_schema_connector::apply_migration::apply_script',
    '           with migration_name="20260101000000_init"',
  ].join('\n')
  expect(reasonIn(message)).toBe(
    'Migration "20260101000000_init": Error querying the database: ERROR: division by zero',
  )
})

test('a message of another form stays as it is', () => {
  expect(reasonIn('P1001: no server')).toBe('P1001: no server')
})
