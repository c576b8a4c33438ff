import type { Sql } from "../../sql"
import type { ValueAt } from "./book-flows"
import { serviceOf } from "./distribute"

export const unitOf = (row: { parent_lot_id: string; parent_item: string }) => ({
  lot_id: row.parent_lot_id,
  inventory_item_id: row.parent_item,
})

type OfUnit = { parent_lot_id: string; parent_item: string; service_case_id: string | null }

/**
 * Where values of parts and their unit meet: in the repair `served` of a customer's unit, and of what such a repair had put in, the
 * service; its assembly otherwise.
 */
export const meetingPlace = (row: OfUnit, served: string | null): ValueAt => {
  const service_case_id = served ?? row.service_case_id
  return service_case_id
    ? { ...serviceOf(unitOf(row)), service_case_id }
    : { ...unitOf(row), location_id: "assembly" }
}

export const isService = (row: OfUnit, served: string | null) => !!(served ?? row.service_case_id)

/** The repair of a customer's unit that the operation is a document of. */
export async function readServed(sql: Sql, operationId: string): Promise<string | null> {
  const [served] = await sql<{ id: string }>(
    `SELECT o.service_case_id AS id FROM traceability_operation o WHERE o.id = ? AND o.is_service`,
    [operationId]
  )
  return served?.id ?? null
}
