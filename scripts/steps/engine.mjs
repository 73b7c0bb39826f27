import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

export const FILTERS = { externalTables: [], externalEnums: [] }
const CHAR = { scalar: 18, list: 1002 }
const BPCHAR = { scalar: 1042, list: 1014 }

/**
 * Prisma's schema engine from its npm package, which needs no download, on a database.
 * A panic of the engine ends the whole process, so it runs in a process of its own.
 *
 * @param {string} databaseUrl
 * @param {string} schema text of a schema.prisma
 */
export async function openEngine(databaseUrl, schema) {
  loadEngine()
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new Factory({ connectionString: databaseUrl, max: 2 }),
  )
  return bindings.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => undefined,
    adapter,
  )
}

function loadEngine() {
  // Without this registry a panic of the engine hides its own message.
  const registry = {
    message: '',
    get: () => registry.message,
    set_message(/** @type {string} */ message) {
      registry.message = message
      console.error(message)
    },
  }
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry })
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const wasm = new WebAssembly.Module(fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': bindings })
  const { __wbindgen_start: start } = instance.exports
  bindings.__wbg_set_wasm(instance.exports)
  if (typeof start === 'function') start()
}

class Factory extends PrismaPg {
  /** @override */
  async connect() {
    return mend(await super.connect())
  }
}

/** Two things that the adapter does not do as migrations need it. */
function mend(/** @type {any} */ adapter) {
  // It cuts a script at every semicolon, also inside functions and texts. Sent whole, a migration
  // is also one transaction: when a statement fails, nothing of it stays.
  adapter.executeScript = async (/** @type {string} */ sql) => {
    try {
      await adapter.client.query(sql)
    } catch (error) {
      adapter.onError(error)
    }
  }
  // It does not know the type "char" of the system catalogue, which the engine reads there.
  const { performIO, queryRaw } = adapter
  /** @type {WeakMap<object, Set<number>>} */
  const letters = new WeakMap()
  adapter.performIO = async (/** @type {object} */ query) => {
    const result = await performIO.call(adapter, query)
    const found = new Set()
    result.fields.forEach(
      (/** @type {{ dataTypeID: number }} */ field, /** @type {number} */ index) => {
        if (field.dataTypeID === CHAR.scalar) found.add(index)
        if (field.dataTypeID === CHAR.scalar) field.dataTypeID = BPCHAR.scalar
        if (field.dataTypeID === CHAR.list) field.dataTypeID = BPCHAR.list
      },
    )
    letters.set(query, found)
    return result
  }
  adapter.queryRaw = async (/** @type {object} */ query) => {
    const result = await queryRaw.call(adapter, query)
    for (const index of letters.get(query) ?? [])
      result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  return adapter
}
