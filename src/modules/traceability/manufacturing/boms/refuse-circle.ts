import { itemToken } from "../../../../shared/message-tokens"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"

/**
 * Nothing may be made of itself, over however many levels: refuses components whose own bills lead back to the product.
 * Bills are written one at a time until the transaction ends, because two that are harmless by themselves can close a circle
 * together. Throws `invalid_state`.
 */
export async function refuseCircle(
  sql: Sql,
  productId: string,
  componentIds: string[]
): Promise<void> {
  await sql(`SELECT pg_advisory_xact_lock(hashtext('traceability:boms'))`)
  const [back] = await sql<{ component_id: string }>(
    `WITH RECURSIVE made_of AS (
       SELECT id AS component_id, id AS item_id FROM unnest(?::text[]) AS id
       UNION
       SELECT made_of.component_id, line.inventory_item_id
         FROM made_of JOIN traceability_bom bom ON bom.inventory_item_id = made_of.item_id
         JOIN traceability_bom_line line ON line.bom_id = bom.id AND line.role = 'component')
     SELECT component_id FROM made_of WHERE item_id = ? LIMIT 1`,
    [componentIds, productId]
  )
  if (back) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.madeInCircle", {
        item: itemToken(productId),
        component: itemToken(back.component_id),
      })
    )
  }
}
