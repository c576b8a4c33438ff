import { OPERATION_TYPE_NAMES } from "../../../../shared/operation-type-names"
import type { OperationCode } from "../../../../types/operation"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"

type DefaultType = {
  code: OperationCode
  prefix: string
  create: boolean
  existing: boolean
}

/** The types every stock location gets on first use, with the flags they have in Odoo. */
export const DEFAULT_TYPES: DefaultType[] = [
  { code: "receipt", prefix: "IN", create: true, existing: false },
  { code: "delivery", prefix: "OUT", create: false, existing: true },
  { code: "return", prefix: "RET", create: false, existing: true },
  { code: "internal", prefix: "INT", create: false, existing: true },
  { code: "manufacturing", prefix: "MO", create: true, existing: true },
  { code: "adjustment", prefix: "ADJ", create: true, existing: true },
  { code: "scrap", prefix: "SP", create: false, existing: true },
  { code: "repair_in", prefix: "RIN", create: false, existing: true },
  { code: "repair_out", prefix: "ROUT", create: false, existing: true },
  { code: "loan", prefix: "LOAN", create: false, existing: true },
]

const prefixesOf = (warehouse: string): string[] =>
  DEFAULT_TYPES.map((type) => `${warehouse}/${type.prefix}/`)

/**
 * WH for the first stock location, WH2, WH3, … for the next ones: short, and stable when a location is renamed. One whose
 * prefixes somebody gave to a type of their own is passed over, since references are unique.
 */
async function nextWarehouseCode(sql: Sql): Promise<string> {
  const [{ n }] = await sql<{ n: number }>(
    `SELECT count(DISTINCT stock_location_id)::int + 1 AS n FROM traceability_operation_type WHERE is_default`
  )
  for (let number = n; ; number++) {
    const warehouse = number === 1 ? "WH" : `WH${number}`
    const taken = await sql(
      `SELECT id FROM traceability_operation_type WHERE reference_prefix = ANY(?::text[]) LIMIT 1`,
      [prefixesOf(warehouse)]
    )
    if (!taken.length) {
      return warehouse
    }
  }
}

/**
 * The prefixes of a location's types. One that has some of them already, made before there were others, keeps its code: it is
 * what the prefix of its receipts begins with.
 */
async function readPrefixes(sql: Sql, locationId: string): Promise<string[]> {
  const [receipts] = await sql<{ prefix: string }>(
    `SELECT reference_prefix AS prefix FROM traceability_operation_type
      WHERE is_default AND code = 'receipt' AND stock_location_id = ? AND reference_prefix LIKE '%/IN/'`,
    [locationId]
  )
  const kept = receipts && prefixesOf(receipts.prefix.slice(0, -"/IN/".length))
  if (!kept) {
    return prefixesOf(await nextWarehouseCode(sql))
  }
  const taken = await sql<{ prefix: string }>(
    `SELECT reference_prefix AS prefix FROM traceability_operation_type
      WHERE reference_prefix = ANY(?::text[]) AND NOT (is_default AND stock_location_id = ?)`,
    [kept, locationId]
  )
  const others = new Set(taken.map((row) => row.prefix))
  return kept.map((prefix) => (others.has(prefix) ? `${prefix}${locationId}/` : prefix))
}

async function hasDefaultTypes(sql: Sql, locationId: string): Promise<boolean> {
  const [{ n }] = await sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM traceability_operation_type WHERE is_default AND stock_location_id = ?`,
    [locationId]
  )
  return n === DEFAULT_TYPES.length
}

/**
 * Makes the default operation types of a stock location that it does not have yet. Two first uses at once would both take the
 * next warehouse code, so they queue on an advisory lock that ends with the transaction.
 */
export async function ensureOperationTypes(sql: Sql, locationId: string): Promise<void> {
  if (await hasDefaultTypes(sql, locationId)) {
    return
  }
  await sql(`SELECT pg_advisory_xact_lock(hashtext('traceability:operation-types'))`)
  if (await hasDefaultTypes(sql, locationId)) {
    return
  }
  const prefixes = await readPrefixes(sql, locationId)
  await sql(
    `INSERT INTO traceability_operation_type
       (id, code, name, reference_prefix, stock_location_id, is_default, use_create_lots, use_existing_lots)
     SELECT t.id, t.code, t.name, t.prefix, ?, true, t.use_create, t.use_existing
       FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::boolean[])
            AS t (id, code, name, prefix, use_create, use_existing)
     ON CONFLICT DO NOTHING`,
    [
      locationId,
      DEFAULT_TYPES.map(() => newId("sopt")),
      DEFAULT_TYPES.map((type) => type.code),
      DEFAULT_TYPES.map((type) => OPERATION_TYPE_NAMES[type.code]),
      prefixes,
      DEFAULT_TYPES.map((type) => type.create),
      DEFAULT_TYPES.map((type) => type.existing),
    ]
  )
}
