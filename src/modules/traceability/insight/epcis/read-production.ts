import type { Sql } from "../../sql"
import type { Goods, LotIdentity } from "./epcis-event"
import { type EpcisFact, lotJson } from "./read-facts"
import { compositeKey } from "../../../../shared/composite-key"
import { isStanding } from "../../stock/ledger/movement-conditions"

/** What was made of what: the goods of one unit, or of a whole document where they cannot be divided among units. */
export type Transformation = {
  key: string
  operation_id: string
  kind: "build" | "unbuild"
  inputs: Goods[]
  outputs: Goods[]
}

/** A component that was put into a finished unit, or taken out of it, by a swap or a repair. */
export type Swap = {
  operation_id: string
  lot_id: string
  parent: LotIdentity
  parent_item_id: string
}

export type Production = {
  transformations: Transformation[]
  swaps: Swap[]
  /** The keys of the transformations that a lot takes part in, by operation and lot. */
  keysOf: Map<string, string[]>
}

type GoodsRow = {
  operation_id: string
  key: string
  kind: "build" | "unbuild"
  is_input: boolean
  inventory_item_id: string
  lot: LotIdentity | null
  quantity: number
}

const STANDS = isStanding("m")

/**
 * The genealogy knows which component is in which unit, so each unit is a transformation of its own. An unbuild, and a
 * production with by-products, is one transformation: components of several products cannot be divided among them.
 */
const GOODS = `
  WITH asked AS (
    SELECT DISTINCT o.id AS operation_id, o.manufacturing_order_id AS order_id, a.lot_id,
           EXISTS (SELECT 1 FROM traceability_lot_movement m WHERE m.operation_id = o.id AND m.to_location_id = 'assembly') AS unbuilds,
           EXISTS (SELECT 1 FROM traceability_lot_genealogy g WHERE g.manufacturing_order_id = o.manufacturing_order_id
                      AND g.operation_id = o.id AND g.role = 'by_product') AS has_by_products
      FROM unnest(?::text[], ?::text[]) AS a (operation_id, lot_id) JOIN traceability_operation o ON o.id = a.operation_id
  ), unit AS (
    SELECT DISTINCT g.operation_id, g.parent_lot_id, asked.order_id
      FROM asked JOIN traceability_lot_genealogy g ON g.manufacturing_order_id = asked.order_id AND g.operation_id = asked.operation_id
       AND asked.lot_id IN (g.child_lot_id, g.parent_lot_id)
     WHERE g.kind = 'built' AND NOT asked.unbuilds AND NOT asked.has_by_products
  ), goods AS (
    SELECT unit.operation_id, unit.parent_lot_id AS unit_id, 'build' AS kind, true AS is_input, g.child_lot_id AS lot_id,
           NULL AS item_id, sum(g.quantity) AS quantity
      FROM unit JOIN traceability_lot_genealogy g ON g.manufacturing_order_id = unit.order_id AND g.operation_id = unit.operation_id
       AND g.parent_lot_id IS NOT DISTINCT FROM unit.parent_lot_id AND g.kind = 'built'
     GROUP BY unit.operation_id, unit.parent_lot_id, g.child_lot_id
    UNION ALL
    SELECT unit.operation_id, unit.parent_lot_id, 'build', false, m.lot_id, NULL, sum(m.quantity)
      FROM unit JOIN traceability_lot_movement m ON m.operation_id = unit.operation_id AND m.lot_id = unit.parent_lot_id
       AND m.from_location_id = 'assembly' AND ${STANDS}
     GROUP BY unit.operation_id, unit.parent_lot_id, m.lot_id
    UNION ALL
    SELECT whole.operation_id, NULL, CASE WHEN whole.unbuilds THEN 'unbuild' ELSE 'build' END,
           m.to_location_id IN ('production', 'assembly'), m.lot_id, NULL, sum(m.quantity)
      FROM (SELECT DISTINCT operation_id, unbuilds FROM asked WHERE unbuilds OR has_by_products) AS whole
      JOIN traceability_lot_movement m ON m.operation_id = whole.operation_id AND ${STANDS}
       AND (m.to_location_id IN ('production', 'assembly') OR m.from_location_id IN ('production', 'assembly'))
     GROUP BY whole.operation_id, whole.unbuilds, 4, m.lot_id
    UNION ALL
    SELECT unit.operation_id, NULL, 'build', false, NULL, l.inventory_item_id, sum(l.done_quantity)
      FROM unit JOIN traceability_operation_line l ON l.operation_id = unit.operation_id AND l.role = 'finished'
     WHERE unit.parent_lot_id IS NULL AND l.done_quantity > 0 GROUP BY unit.operation_id, l.inventory_item_id
  )
  SELECT goods.operation_id, goods.operation_id || ' ' || coalesce(goods.unit_id, '') AS key, goods.kind, goods.is_input,
         coalesce(goods.item_id, lot.inventory_item_id) AS inventory_item_id, goods.quantity::float8 AS quantity, CASE WHEN lot.id IS NOT NULL THEN ${lotJson("lot")} END AS lot
    FROM goods LEFT JOIN traceability_lot lot ON lot.id = goods.lot_id
   ORDER BY key, goods.is_input DESC, lot.name, lot.id`

function toTransformations(rows: GoodsRow[]): Transformation[] {
  const found = new Map<string, Transformation>()
  for (const { key, operation_id, kind, is_input, ...goods } of rows) {
    const known = found.get(key) ?? { key, operation_id, kind, inputs: [], outputs: [] }
    known[is_input ? "inputs" : "outputs"].push(goods)
    found.set(key, known)
  }
  // Where the products of an order have no lots, or an order without lots was unbuilt, there is one side only.
  return [...found.values()].filter(({ inputs, outputs }) => inputs.length && outputs.length)
}

const SWAPS = `
  SELECT g.operation_id, side.lot_id, parent.inventory_item_id AS parent_item_id,
         ${lotJson("parent")} AS parent
    FROM traceability_operation o
    JOIN traceability_lot_genealogy g ON g.operation_id = o.id AND g.manufacturing_order_id = o.manufacturing_order_id AND g.kind = 'swapped'
    JOIN traceability_lot_genealogy old ON old.id = g.replaces_id
    JOIN traceability_lot parent ON parent.id = g.parent_lot_id
    CROSS JOIN LATERAL (VALUES (g.child_lot_id), (old.child_lot_id)) AS side (lot_id)
   WHERE o.id = ANY(?::text[])
  UNION ALL
  SELECT o.id, d.lot_id, parent.inventory_item_id, ${lotJson("parent")}
    FROM traceability_operation o JOIN traceability_service_case c ON c.id = o.service_case_id
    JOIN traceability_lot parent ON parent.id = c.lot_id
    JOIN traceability_operation_detail d ON d.operation_id = o.id AND d.lot_id IS NOT NULL
   WHERE o.id = ANY(?::text[])`

const PRODUCTION = ["production", "assembly"]

export const isProduction = (fact: EpcisFact): boolean =>
  fact.operation_id !== null &&
  (PRODUCTION.includes(fact.from_location_id) || PRODUCTION.includes(fact.to_location_id))

/** What the production among these facts made of what. Two statements; none where there is no production. */
export async function readProduction(sql: Sql, facts: EpcisFact[]): Promise<Production> {
  const made = facts.filter(isProduction)
  if (!made.length) {
    return { transformations: [], swaps: [], keysOf: new Map() }
  }
  const operationIds = made.map((fact) => fact.operation_id!)
  const rows = await sql<GoodsRow>(GOODS, [operationIds, made.map((fact) => fact.lot.id)])
  const swaps = await sql<Swap>(SWAPS, [operationIds, operationIds])
  const transformations = toTransformations(rows)
  const keysOf = new Map<string, string[]>()
  for (const { key, operation_id, inputs, outputs } of transformations) {
    for (const { lot } of [...inputs, ...outputs]) {
      if (lot) {
        const pair = compositeKey(operation_id, lot.id)
        const keys = keysOf.get(pair) ?? []
        keys.push(key)
        keysOf.set(pair, keys)
      }
    }
  }
  return { transformations, swaps, keysOf }
}

/** The keys of the transformations that a fact belongs to. */
export const keysOfFact = (production: Production, fact: EpcisFact): string[] =>
  production.keysOf.get(compositeKey(fact.operation_id, fact.lot.id)) ?? []
