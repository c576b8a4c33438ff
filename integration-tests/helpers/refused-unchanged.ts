import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refused } from "./traceability"

/**
 * Every table that a request of ours may write, Medusa's own among them; not what is noticed of units, which is written because
 * a return of one was refused.
 */
const TABLES = [
  "inventory_level",
  "traceability_announced_number",
  "traceability_item_tracking",
  "traceability_identifier_kind",
  "traceability_change",
  "traceability_ledger_digest",
  "traceability_lot_genealogy",
  "traceability_lot_identifier",
  "traceability_lot_movement",
  "traceability_lot_stock",
  "traceability_lot_value",
  "traceability_value_entry",
  "traceability_cost_document",
  "traceability_purchase_order",
  "traceability_purchase_order_line",
  "reservation_item",
  "traceability_claim",
  "traceability_lot",
  "traceability_opening_chunk",
  "traceability_opening_run",
  "traceability_operation",
  "traceability_operation_detail",
  "traceability_operation_line",
  "traceability_operation_type",
  "traceability_bom",
  "traceability_bom_line",
  "traceability_manufacturing_order",
  "traceability_recall",
  "traceability_recall_answer",
  "traceability_recall_notice",
  "traceability_loan",
  "traceability_service_case",
  "traceability_shelf_life_rule",
  "traceability_setting",
  "traceability_supplier",
  "traceability_unit_transfer",
  "traceability_untracked_stock",
  "traceability_warranty_extension",
]

type Tables = Record<string, string[]>

/** All rows of all tables, each as text in a fixed order. */
export async function readTables(container: MedusaContainer): Promise<Tables> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const tables: Tables = {}
  for (const table of TABLES) {
    const { rows } = await database.raw(
      `SELECT to_jsonb(t)::text AS row FROM "${table}" AS t ORDER BY 1`
    )
    tables[table] = rows.map(({ row }: { row: string }) => row)
  }
  return tables
}

/** Sends a request that must be refused, and checks that not one row of the database is different after it. */
export const refusedUnchanged =
  (getContainer: () => MedusaContainer) =>
  async (send: () => Promise<unknown>): ReturnType<typeof refused> => {
    const before = await readTables(getContainer())
    const answer = await refused(send())
    expect(await readTables(getContainer())).toEqual(before)
    return answer
  }
