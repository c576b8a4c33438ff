import { newId } from "../../new-id"
import type { Sql } from "../../sql"

/** A level that was set to what is on hand, or a stuck claim that was released; null for an actor is the settling job. */
export type NewRepair = { reason: string; actor_id: string | null } & (
  | {
      kind: "level"
      inventory_item_id: string
      location_id: string
      level_before: number
      on_hand: number
    }
  | { kind: "claim"; claim_id: string; documents: string[]; lot_names: string[] }
)

/** Keeps who set what right, when and why. Returns its id. */
export async function recordRepair(sql: Sql, repair: NewRepair): Promise<string> {
  const id = newId("srep")
  const level = repair.kind === "level" ? repair : null
  const claim = repair.kind === "claim" ? repair : null
  await sql(
    `INSERT INTO traceability_repair (id, kind, inventory_item_id, location_id, level_before, on_hand, claim_id, documents,
                                      lot_names, reason, actor_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?, ?)`,
    [
      id,
      repair.kind,
      level?.inventory_item_id ?? null,
      level?.location_id ?? null,
      level?.level_before ?? null,
      level?.on_hand ?? null,
      claim?.claim_id ?? null,
      claim?.documents ?? null,
      claim?.lot_names ?? null,
      repair.reason,
      repair.actor_id,
    ]
  )
  return id
}
