type Run = (statement: string) => Promise<unknown>

const ITEMS = 200
const PLACES = 5

/**
 * A number without pattern from 0 to 999 for each row `i`: what one column has says nothing about the next, and every run
 * fills the same.
 */
const chance = (salt: number): string =>
  `(('x' || substr(md5(i::text || '${salt}'), 1, 7))::bit(28)::int % 1000)`

/** Half of all lots are of the first item, as a shop has one article that outsells the others. */
const ITEM = `'iitem_f' || CASE WHEN ${chance(1)} < 500 THEN 1 ELSE 2 + ${chance(2)} % ${ITEMS - 1} END`
const PLACE = `'sloc_f' || (1 + ${chance(3)} % ${PLACES})`
/** 40 % are on hand; the others are sold, built in, scrapped, or were never received. */
const FATE = `CASE WHEN ${chance(4)} < 400 THEN 'on_hand' WHEN ${chance(4)} < 930 THEN 'customer' WHEN ${chance(4)} < 960 THEN 'production'
                   WHEN ${chance(4)} < 990 THEN 'scrap' ELSE 'new' END`

const medusaRows = [
  `INSERT INTO stock_location (id, name) SELECT 'sloc_f' || i, 'Warehouse ' || i FROM generate_series(1, ${PLACES}) i`,
  `INSERT INTO inventory_item (id, sku, title) SELECT 'iitem_f' || i, 'SKU-' || i, 'Article ' || i FROM generate_series(1, ${ITEMS}) i`,
]

const settings = [
  `INSERT INTO traceability_item_tracking (id, inventory_item_id, tracking)
     SELECT 'itrk_f' || i, 'iitem_f' || i, CASE WHEN i % 10 = 0 THEN 'lot' ELSE 'serial' END FROM generate_series(1, ${ITEMS}) i`,
  `INSERT INTO traceability_operation_type (id, code, name, reference_prefix, stock_location_id)
     SELECT 'sopt_f' || code || i, code, code, code || i || '/', 'sloc_f' || i
       FROM generate_series(1, ${PLACES}) i, unnest(ARRAY['receipt', 'delivery', 'scrap', 'manufacturing']) AS code`,
]

/** Receipts of fifty units, then deliveries of one to ten. Seconds apart, as PostgreSQL's planner meets them. */
const lotRows = (lots: number) => [
  `CREATE TEMP TABLE filled AS
     SELECT i, 'slot_f' || i AS lot_id, ${ITEM} AS item, ${PLACE} AS place, ${FATE} AS fate, ${chance(5)} AS luck,
            i / 50 AS receipt, i / 8 AS delivery, now() - interval '1 second' * ((${lots} - i) * 20) AS at
       FROM generate_series(1, ${lots}) i`,
  `INSERT INTO traceability_lot (id, inventory_item_id, uniqueness_scope, kind, name, internal_reference, expires_at, alert_at,
                                 blocked_at, blocked_reason, created_at, updated_at)
     SELECT lot_id, item, item, CASE WHEN item LIKE '%0' THEN 'lot' ELSE 'serial' END,
            'SN-' || lpad(i::text, 8, '0'), CASE WHEN luck < 50 THEN 'REF-' || i END,
            CASE WHEN luck < 300 THEN now() + interval '1 hour' * (i % 20000 - 2000) END,
            CASE WHEN luck < 300 THEN now() + interval '1 hour' * (i % 20000 - 2720) END,
            CASE WHEN luck > 994 THEN at END, CASE WHEN luck > 994 THEN 'Damaged' END, at, at
       FROM filled`,
  `INSERT INTO traceability_lot_stock (id, lot_id, inventory_item_id, kind, location_id, quantity, reserved_quantity, received_at)
     SELECT 'lstk_f' || i, lot_id, item, CASE WHEN item LIKE '%0' THEN 'lot' ELSE 'serial' END,
            CASE fate WHEN 'on_hand' THEN place ELSE fate END, 1, 0, at
       FROM filled WHERE fate <> 'new'`,
]

const operation = (code: string, key: string, ends: string, where: string) =>
  `INSERT INTO traceability_operation (id, reference, operation_type_id, code, state, from_location_id, to_location_id, order_id, done_at, created_at, updated_at)
     SELECT 'sop_f${code}' || ${key}, '${code}/' || ${key}, 'sopt_f${code}' || substr(min(place), 7), '${code}', 'done', ${ends},
            ${code === "delivery" ? `'order_f' || ${key}` : "NULL"}, min(at), min(at), min(at)
       FROM filled WHERE ${where} GROUP BY ${key}`

const line = (code: string, key: string, where: string) =>
  `INSERT INTO traceability_operation_line (id, operation_id, inventory_item_id, demand, done_quantity, role)
     SELECT 'sopl_f${code}' || ${key} || item, 'sop_f${code}' || ${key}, item, count(*), count(*), 'move'
       FROM filled WHERE ${where} GROUP BY ${key}, item`

const detail = (code: string, key: string, ends: string, where: string) =>
  `INSERT INTO traceability_operation_detail (id, operation_id, line_id, lot_id, lot_name, quantity, picked, from_location_id, to_location_id)
     SELECT 'sopd_f${code}' || i, 'sop_f${code}' || ${key}, 'sopl_f${code}' || ${key} || item, lot_id, 'SN-' || lpad(i::text, 8, '0'), 1, true, ${ends}
       FROM filled WHERE ${where}`

const movement = (code: string, key: string, ends: string, where: string) =>
  `INSERT INTO traceability_lot_movement (id, lot_id, inventory_item_id, quantity, from_location_id, to_location_id, operation_id, code, reference, order_id, occurred_at, created_at, hash)
     SELECT 'lmov_f${code}' || i, lot_id, item, 1, ${ends}, 'sop_f${code}' || ${key}, '${code}', '${code}/' || ${key},
            ${code === "delivery" ? `'order_f' || ${key}` : "NULL"}, at, at, md5(i::text) || md5(i::text)
       FROM filled WHERE ${where} ORDER BY i`

const documents = (code: string, key: string, head: string, each: string, where: string) => [
  operation(code, key, head, where),
  line(code, key, where),
  detail(code, key, each, where),
  movement(code, key, each, where),
]

const BUILT = `fate = 'production'`

const genealogy = `INSERT INTO traceability_lot_genealogy (id, child_lot_id, parent_lot_id, quantity, manufacturing_order_id, operation_id, occurred_at)
     SELECT 'lgen_f' || i, lot_id, 'slot_f' || (i / 100 + 1), 1, 'mo_f', 'sop_fmanufacturing' || receipt, at FROM filled WHERE ${BUILT}`

const levels = `INSERT INTO inventory_level (id, inventory_item_id, location_id, stocked_quantity, reserved_quantity, incoming_quantity)
     SELECT 'ilev_f' || row_number() OVER (), item, place, count(*), 0, 0 FROM filled WHERE fate = 'on_hand' GROUP BY item, place`

/**
 * Fills stock by statements over whole sets: so many lots and serial numbers of 200 articles in five warehouses, with their
 * documents and movements, in a third of the time that the hashes would take. Needs a superuser, who may switch triggers off,
 * on one connection. `withMedusa` adds the articles, warehouses and levels.
 */
export async function fillManyLots(
  run: Run,
  lots: number,
  { withMedusa }: { withMedusa: boolean }
): Promise<void> {
  await run("SET session_replication_role = replica")
  const statements = [
    ...(withMedusa ? medusaRows : []),
    ...settings,
    ...lotRows(lots),
    ...documents(
      "receipt",
      "receipt",
      "'supplier', min(place)",
      "'supplier', place",
      "fate <> 'new'"
    ),
    ...documents(
      "delivery",
      "delivery",
      "min(place), 'customer'",
      "place, 'customer'",
      "fate = 'customer'"
    ),
    ...documents("scrap", "receipt", "min(place), 'scrap'", "place, 'scrap'", "fate = 'scrap'"),
    ...documents(
      "manufacturing",
      "receipt",
      "min(place), 'production'",
      "place, 'production'",
      BUILT
    ),
    genealogy,
    ...(withMedusa ? [levels] : []),
    "DROP TABLE filled",
    "SET session_replication_role = origin",
  ]
  for (const statement of statements) {
    await run(statement)
  }
  // What autovacuum does soon after.
  await run("VACUUM ANALYZE")
}
