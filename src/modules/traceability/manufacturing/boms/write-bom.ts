import { noteEffect } from "../../../../shared/current-request"
import { itemToken } from "../../../../shared/message-tokens"
import { requireAmount } from "../../../../shared/require-amount"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { requireItemQuantity } from "../../numbers/naming/check-quantity"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import { refuseCircle } from "./refuse-circle"
import type { Consumption } from "../../../../types/manufacturing-order"

export type BomLineInput = {
  inventory_item_id: string
  quantity: number
  role?: "component" | "by_product"
}

export type BomInput = {
  inventory_item_id: string
  quantity?: number
  consumption?: Consumption
  note?: string | null
  labour_cost?: number | null
  labour_currency_code?: string | null
  lines: BomLineInput[]
}

/** A product cannot be its own component, over any number of levels, and no item may be on two lines: movements are counted per item. */
async function checkBom(sql: Sql, bom: Required<Pick<BomInput, "quantity">> & BomInput) {
  requireItemQuantity(bom.inventory_item_id, bom.quantity, "none")
  requireAmount(say("part.costOfLabour"), bom.labour_cost)
  if (bom.labour_cost != null && !bom.labour_currency_code) {
    throw new TraceabilityError("invalid_state", say("invalid_state.labourCurrency"))
  }
  const seen = new Set<string>()
  for (const line of bom.lines) {
    requireItemQuantity(line.inventory_item_id, line.quantity, "none")
    if (line.inventory_item_id === bom.inventory_item_id) {
      throw new TraceabilityError(
        "invalid_state",
        say("invalid_state.madeOfItself", { item: itemToken(line.inventory_item_id) })
      )
    }
    if (seen.has(line.inventory_item_id)) {
      throw new TraceabilityError(
        "invalid_state",
        say("invalid_state.twiceInBom", { item: itemToken(line.inventory_item_id) })
      )
    }
    seen.add(line.inventory_item_id)
  }
  const components = bom.lines.filter((line) => line.role !== "by_product")
  await refuseCircle(
    sql,
    bom.inventory_item_id,
    components.map((line) => line.inventory_item_id)
  )
  const tracking = await readTracking(sql, [bom.inventory_item_id])
  const { tracking: ofProduct } = tracking.get(bom.inventory_item_id)!
  requireItemQuantity(bom.inventory_item_id, bom.quantity, ofProduct)
}

async function insertBomLines(sql: Sql, bomId: string, lines: BomLineInput[]): Promise<void> {
  await sql(
    `INSERT INTO traceability_bom_line (id, bom_id, inventory_item_id, role, quantity, position)
     SELECT l.id, ?, l.item, l.role, l.quantity, l.place::int
       FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[]) WITH ORDINALITY AS l (id, item, role, quantity, place)`,
    [
      bomId,
      lines.map(() => newId("boml")),
      lines.map((line) => line.inventory_item_id),
      lines.map((line) => line.role ?? "component"),
      lines.map((line) => line.quantity),
    ]
  )
}

/** Writes a bill of materials and returns its id. Throws `quantity_mismatch` or `invalid_state` for bad lines. */
export async function createBom(
  sql: Sql,
  input: BomInput,
  actorId: string | null
): Promise<string> {
  const bom = { ...input, quantity: input.quantity ?? 1 }
  await checkBom(sql, bom)
  const id = newId("bom")
  await sql(
    `INSERT INTO traceability_bom (id, inventory_item_id, quantity, consumption, note, labour_cost, labour_currency_code, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      bom.inventory_item_id,
      bom.quantity,
      bom.consumption ?? "warn",
      bom.note ?? null,
      bom.labour_cost ?? null,
      bom.labour_currency_code ?? null,
      actorId,
    ]
  )
  await insertBomLines(sql, id, bom.lines)
  await noteEffect(sql, { made: ["a bill of materials"] })
  return id
}

const missing = (id: string) =>
  new TraceabilityError("not_found", `There is no bill of materials with the id ${id}.`, {
    status: 404,
  })

/** Changes a bill; given lines replace all present ones. Orders made from it keep what they copied. Throws `not_found`. */
export async function updateBom(
  sql: Sql,
  id: string,
  change: Partial<Omit<BomInput, "inventory_item_id">>
): Promise<void> {
  const [bom] = await sql<Required<BomInput>>(
    `SELECT inventory_item_id, quantity::float8 AS quantity, consumption, note, labour_cost::float8 AS labour_cost, labour_currency_code FROM traceability_bom WHERE id = ? FOR UPDATE`,
    [id]
  )
  if (!bom) {
    throw missing(id)
  }
  const next = { ...bom, ...change }
  await checkBom(sql, { ...next, lines: change.lines ?? [] })
  await sql(
    `UPDATE traceability_bom SET quantity = ?, consumption = ?, note = ?, labour_cost = ?, labour_currency_code = ?, updated_at = now() WHERE id = ?`,
    [
      next.quantity,
      next.consumption,
      next.note ?? null,
      next.labour_cost ?? null,
      next.labour_currency_code ?? null,
      id,
    ]
  )
  if (change.lines) {
    await sql(`DELETE FROM traceability_bom_line WHERE bom_id = ?`, [id])
    await insertBomLines(sql, id, change.lines)
  }
}

/** Deletes a bill with its lines. Throws `not_found`. */
export async function deleteBom(sql: Sql, id: string): Promise<void> {
  const deleted = await sql(`DELETE FROM traceability_bom WHERE id = ? RETURNING id`, [id])
  if (!deleted.length) {
    throw missing(id)
  }
}
