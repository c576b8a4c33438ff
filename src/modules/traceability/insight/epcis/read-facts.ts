import type { Sql } from "../../sql"
import { dayInZone } from "../../stock/settings/time-zone"
import type { LotIdentity } from "./epcis-event"

/** What an export is about. */
export type EpcisOf = { lot_id: string } | { operation_id: string }

/** A lot's movements from one place to another within one document: they become one event. */
export type EpcisFact = {
  seq: number
  inventory_item_id: string
  lot: LotIdentity
  quantity: number
  from_location_id: string
  to_location_id: string
  occurred_at: Date
  /** When it was reversed. */
  reversed_at: Date | null
  /** It is the lot's first movement. */
  is_first: boolean
  reference: string
  code: string
  operation_id: string | null
  /** Where the document takes goods from: the only place known of goods whose lot was captured as they left. */
  document_from: string | null
  partner_name: string | null
  order_id: string | null
  purchase_order_id: string | null
  return_id: string | null
}

/** SQL for the `LotIdentity` of a row of `traceability_lot`. */
export const lotJson = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'kind', ${alias}.kind, 'expires_on', ${dayInZone(`${alias}.expires_at`)},
                     'best_before_on', ${dayInZone(`${alias}.best_before_at`)})`

/** A page of the facts of a lot or an operation, in the order of the ledger; `after` is the `seq` of the page before's last. */
export function readFacts(
  sql: Sql,
  of: EpcisOf,
  after: number,
  limit: number
): Promise<EpcisFact[]> {
  const [where, id] =
    "lot_id" in of ? ["m.lot_id = ?", of.lot_id] : ["m.operation_id = ?", of.operation_id]
  return sql<EpcisFact>(
    `SELECT fact.*, fact.seq::int AS seq, o.from_location_id AS document_from, o.partner_name, o.purchase_order_id, o.return_id, lot.inventory_item_id,
            fact.seq = (SELECT min(seq) FROM traceability_lot_movement f WHERE f.lot_id = lot.id) AS is_first,
            ${lotJson("lot")} AS lot
       FROM (SELECT min(m.seq) AS seq, m.lot_id, sum(m.quantity)::float8 AS quantity, m.from_location_id, m.to_location_id,
                    m.occurred_at, reversal.occurred_at AS reversed_at, m.reference, m.code, m.operation_id,
                    max(m.order_id) AS order_id
               FROM traceability_lot_movement m LEFT JOIN traceability_lot_movement reversal ON reversal.reverses_id = m.id
              WHERE ${where} AND m.reverses_id IS NULL
              GROUP BY m.lot_id, m.from_location_id, m.to_location_id, m.occurred_at, reversal.occurred_at, m.reference, m.code, m.operation_id
             HAVING min(m.seq) > ? ORDER BY min(m.seq) LIMIT ?) AS fact
       JOIN traceability_lot lot ON lot.id = fact.lot_id
       LEFT JOIN traceability_operation o ON o.id = fact.operation_id
      ORDER BY fact.seq`,
    [id, after, limit]
  )
}
