import { firstIdAt } from "../../../../shared/first-id-at"
import type { FulfillmentClaim } from "../../operations/claims/claim"
import type { Sql } from "../../sql"

/**
 * Fulfilments that lowered reservations which Medusa did not check meanwhile, claimed since `since` and confirmed before `before`.
 * By their ids, which begin with their time: there is no index of confirmed claims.
 */
export const readPartShipments = (
  sql: Sql,
  { since, before }: { since: Date; before: Date }
): Promise<Pick<FulfillmentClaim, "id" | "payload">[]> =>
  sql(
    `SELECT id, payload FROM traceability_claim
      WHERE id >= ? AND state = 'confirmed' AND kind = 'fulfillment' AND updated_at < ?
        AND payload->'part_reservation_ids' <> '[]'`,
    [firstIdAt("sclm", since), before]
  )
