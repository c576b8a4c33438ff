import type { StockPlace } from "../../../../shared/stock-place"
import type { Sql } from "../../sql"

/** A document that a claim is carrying out. */
export type ClaimedDocument = { operation_id: string; reference: string }

/** What one claim changes, or will change, at one place. */
export type ClaimedChange = StockPlace & {
  claim_id: string
  kind: string
  order_id: string | null
  created_at: Date
  /** When the claim was last written: settled, where it is. */
  updated_at: Date
  documents: ClaimedDocument[]
  /** What Medusa's level changes by, each part in a transaction of its own. */
  adjustments: number[]
  /** What is missing in our untracked stock since the claim was opened, whether the level has changed or not. */
  untracked_taken: number
}

type Which = { state: "open"; item_ids: string[] } | { state: "released"; since: Date }

/**
 * What claims change, one row for each claim and place: the open ones of some items, or those released since a moment. Of a
 * fulfilment Medusa's own workflow changes the levels, line by line; of any other claim we do, by the changes that it names.
 * A cancelled fulfilment that was released names none any more, unless it left without numbers.
 */
export function readClaimedChanges(sql: Sql, which: Which): Promise<ClaimedChange[]> {
  const isOpen = which.state === "open"
  const among = isOpen ? "state = 'open'" : "state = 'released' AND updated_at >= ?"
  const ofItems = isOpen ? "WHERE x.inventory_item_id = ANY(?::text[])" : ""
  return sql<ClaimedChange>(
    `WITH claims AS (SELECT * FROM traceability_claim WHERE ${among}),
     changes AS (
       SELECT c.id, e->>'inventory_item_id' AS inventory_item_id, e->>'location_id' AS location_id,
              (e->>'adjustment')::numeric AS adjustment, 0 AS untracked
         FROM claims c, jsonb_array_elements(c.payload->'level_changes') e
       UNION ALL
       SELECT c.id, u->>'inventory_item_id', u->>'location_id', NULL, (u->>'quantity')::numeric
         FROM claims c, jsonb_array_elements(c.payload->'untracked_taken') u
       UNION ALL
       SELECT c.id, l.inventory_item_id, o.from_location_id, -(t->>'quantity')::numeric, 0
         FROM claims c, jsonb_array_elements(c.payload->'taken') t
         JOIN traceability_operation_line l ON l.id = t->>'line_id'
         JOIN traceability_operation o ON o.id = l.operation_id
        WHERE c.kind = 'fulfillment'
       UNION ALL
       SELECT c.id, l.inventory_item_id, o.from_location_id, l.done_quantity, 0
         FROM claims c JOIN traceability_operation o ON o.claim_id = c.id
         JOIN traceability_operation_line l ON l.operation_id = o.id
        WHERE c.kind = 'fulfillment_cancel'
       UNION ALL
       SELECT c.id, u->>'inventory_item_id', u->>'location_id', (u->>'quantity')::numeric, 0
         FROM claims c, jsonb_array_elements(c.payload->'untracked_arriving') u
        WHERE c.kind = 'fulfillment_cancel' AND c.payload->'operation_ids' = '[]')
     SELECT c.id AS claim_id, c.kind, c.order_id, c.created_at, c.updated_at, x.inventory_item_id, x.location_id,
            coalesce(json_agg(x.adjustment::float8) FILTER (WHERE x.adjustment <> 0), '[]') AS adjustments,
            sum(x.untracked)::float8 AS untracked_taken,
            (SELECT coalesce(json_agg(json_build_object('operation_id', o.id, 'reference', o.reference) ORDER BY o.reference), '[]')
               FROM traceability_operation o
              WHERE o.id IN (SELECT jsonb_array_elements_text(c.payload->'operation_ids'))) AS documents
       FROM changes x JOIN claims c ON c.id = x.id
      ${ofItems}
      GROUP BY c.id, c.kind, c.order_id, c.created_at, c.updated_at, c.payload, x.inventory_item_id, x.location_id
      ORDER BY c.created_at, c.id`,
    [isOpen ? which.item_ids : which.since]
  )
}
