import { newId } from "../../new-id"
import type { Sql } from "../../sql"

/**
 * A level of Medusa that was set to what is on hand, a reservation of a cancelled order that was removed, or a stuck claim that
 * was released. Null for an actor is the settling job.
 */
export type NewRepair = { reason: string; actor_id: string | null } & (
  | {
      kind: "level" | "reservation"
      inventory_item_id: string
      location_id: string
      quantity_before: number
      quantity_after: number
    }
  | { kind: "claim"; claim_id: string; documents: string[]; lot_names: string[] }
)

/** Keeps who set what right, when and why. Returns its id. */
export async function recordRepair(sql: Sql, repair: NewRepair): Promise<string> {
  const id = newId("srep")
  const claim = repair.kind === "claim" ? repair : null
  const level = repair.kind === "claim" ? null : repair
  await sql(
    `INSERT INTO traceability_repair (id, kind, inventory_item_id, location_id, quantity_before, quantity_after, claim_id, documents,
                                      lot_names, reason, actor_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?, ?)`,
    [
      id,
      repair.kind,
      level?.inventory_item_id ?? null,
      level?.location_id ?? null,
      level?.quantity_before ?? null,
      level?.quantity_after ?? null,
      claim?.claim_id ?? null,
      claim?.documents ?? null,
      claim?.lot_names ?? null,
      repair.reason,
      repair.actor_id,
    ]
  )
  return id
}
