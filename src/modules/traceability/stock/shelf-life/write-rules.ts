import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { itemToken } from "../../../../shared/message-tokens"
import type { ShelfLifeBuyer, ShelfLifeNeed } from "../../../../types/shelf-life"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { readTracking } from "../tracking/read-tracking"

export type NewShelfLifeRule = ShelfLifeNeed & {
  inventory_item_id: string | null
  buyer: ShelfLifeBuyer
  buyer_id: string | null
  note: string | null
  created_by: string | null
}

type Row = Omit<NewShelfLifeRule, "created_by"> & { id: string }

const invalid = (message: string) => new TraceabilityError("invalid_state", message)

function refuseEmpty({ min_days, min_percent }: ShelfLifeNeed): void {
  if (min_days === null && min_percent === null) {
    throw invalid("Say how much must be left: days, per cent of the shelf life, or both.")
  }
}

/** Is there a lot of the item on hand whose whole shelf life its dates say? */
async function hasDatedLot(sql: Sql, itemId: string): Promise<boolean> {
  const found = await sql(
    `SELECT 1 FROM traceability_lot WHERE inventory_item_id = ? AND expires_at IS NOT NULL
        AND coalesce(produced_at, packed_at) IS NOT NULL LIMIT 1`,
    [itemId]
  )
  return found.length > 0
}

/** A rule about goods that never expire, or about a part of nobody knows what, would only stop deliveries. */
async function refuseUnknownShelfLife(
  sql: Sql,
  itemId: string | null,
  need: ShelfLifeNeed
): Promise<void> {
  if (!itemId) {
    return
  }
  const tracking = (await readTracking(sql, [itemId])).get(itemId)!
  if (tracking.tracking === "none" || !tracking.use_expiration) {
    throw invalid(
      `${itemToken(itemId)} has no expiration dates. Switch them on where its tracking is set, then make the rule.`
    )
  }
  const isKnown = tracking.expiration_days !== null || (await hasDatedLot(sql, itemId))
  if (need.min_percent !== null && !isKnown) {
    throw invalid(
      `${need.min_percent} % of what? ${itemToken(itemId)} says no number of days until it expires, and none of its lots has a production date. Enter the days where its tracking is set, or ask for days instead.`
    )
  }
}

/** What a rule is about, in one text: one rule for each. */
const targetOf = (rule: Pick<Row, "inventory_item_id" | "buyer" | "buyer_id">): string =>
  [rule.inventory_item_id ?? "*", rule.buyer, rule.buyer_id ?? "*"].join(" ")

/**
 * Makes a rule and returns its id. Throws `invalid_state` for one that asks for nothing, that nothing can be compared with, or
 * (409) that is there already.
 */
export async function createShelfLifeRule(sql: Sql, rule: NewShelfLifeRule): Promise<string> {
  refuseEmpty(rule)
  if ((rule.buyer === "all") !== (rule.buyer_id === null)) {
    throw invalid(
      rule.buyer === "all"
        ? "A rule for every customer names nobody."
        : "Say which sales channel, customer group or country the rule is for."
    )
  }
  await refuseUnknownShelfLife(sql, rule.inventory_item_id, rule)
  const [made] = await sql<{ id: string }>(
    `INSERT INTO traceability_shelf_life_rule (id, inventory_item_id, buyer, buyer_id, min_days, min_percent, note, target, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (target) DO NOTHING RETURNING id`,
    [
      newId("slrule"),
      rule.inventory_item_id,
      rule.buyer,
      rule.buyer_id,
      rule.min_days,
      rule.min_percent,
      rule.note,
      targetOf(rule),
      rule.created_by,
    ]
  )
  if (!made) {
    throw new TraceabilityError("invalid_state", say("invalid_state.ruleExists"), { status: 409 })
  }
  return made.id
}

async function lockRule(sql: Sql, id: string): Promise<Row> {
  const [rule] = await sql<Row>(
    `SELECT id, inventory_item_id, buyer, buyer_id, min_days, min_percent, note
       FROM traceability_shelf_life_rule WHERE id = ? FOR UPDATE`,
    [id]
  )
  if (!rule) {
    throw new TraceabilityError("not_found", `There is no rule of shelf life with the id ${id}.`, {
      status: 404,
    })
  }
  return rule
}

/** Changes how much a rule asks for, and its note. Throws as `createShelfLifeRule` does. */
export async function updateShelfLifeRule(
  sql: Sql,
  id: string,
  change: Partial<ShelfLifeNeed & { note: string | null }>
): Promise<void> {
  const rule = { ...(await lockRule(sql, id)), ...change }
  refuseEmpty(rule)
  await refuseUnknownShelfLife(sql, rule.inventory_item_id, rule)
  await sql(
    `UPDATE traceability_shelf_life_rule SET min_days = ?, min_percent = ?, note = ?, updated_at = now() WHERE id = ?`,
    [rule.min_days, rule.min_percent, rule.note, id]
  )
}

/** Deletes a rule. Throws `not_found`. */
export async function deleteShelfLifeRule(sql: Sql, id: string): Promise<void> {
  await lockRule(sql, id)
  await sql(`DELETE FROM traceability_shelf_life_rule WHERE id = ?`, [id])
}
