import type { ClaimKind } from "../operations/claims/claim"
import type { StuckReason } from "../../../types/stuck-claim"
import type { Sql } from "../sql"

const CLAIMS_MAX = 100
const NAMES_MAX = 10

/** An open claim with what a person needs to recognise it: its documents, and the first ten of the units that it holds. */
export type StuckClaim = {
  id: string
  kind: ClaimKind
  order_id: string | null
  actor_id: string | null
  created_at: Date
  documents: { operation_id: string; reference: string }[]
  lot_names: string[]
  /** Why the last run did not settle it; null before there was one. */
  stuck_reason: StuckReason | null
  /** The words of what refused it. */
  stuck_detail: string | null
}

/** Open claims that are older than their saga can have run, the oldest hundred. `ids` asks for these alone. */
export function readStuckClaims(
  sql: Sql,
  before: Date,
  ids: string[] | null = null
): Promise<StuckClaim[]> {
  return sql<StuckClaim>(
    `SELECT c.id, c.kind, c.order_id, c.actor_id, c.created_at, c.stuck_reason, c.stuck_detail,
            (SELECT coalesce(json_agg(json_build_object('operation_id', o.id, 'reference', o.reference) ORDER BY o.reference), '[]')
               FROM traceability_operation o WHERE o.claim_id = c.id) AS documents,
            (SELECT coalesce(json_agg(name), '[]') FROM (
               SELECT coalesce(lot.name, d.lot_name) AS name FROM traceability_operation o
                 JOIN traceability_operation_detail d ON d.operation_id = o.id
                 LEFT JOIN traceability_lot lot ON lot.id = d.lot_id
                WHERE o.claim_id = c.id AND coalesce(lot.name, d.lot_name) IS NOT NULL
                ORDER BY d.position LIMIT ${NAMES_MAX}) AS n) AS lot_names
       FROM traceability_claim c
      WHERE c.state = 'open' AND c.created_at < ? AND (?::text[] IS NULL OR c.id = ANY(?::text[]))
      ORDER BY c.created_at LIMIT ${CLAIMS_MAX}`,
    [before, ids, ids]
  )
}
