import { isCare, shelfOf } from "../../../../shared/places"
import type { LotKind } from "../../../../types/operation"
import type { UnitOwner } from "../../../../types/service-case"
import type { Sql } from "../../sql"
import type { Inside } from "../orders/done-order"
import { ownerToday } from "./owner-today"
import { readInsideUnit } from "./read-inside-unit"
import { findUnit } from "./unit-place"

/** A part that went into the unit or came out of it. */
export type CasePart = {
  operation_id: string
  reference: string
  /** In the unit, or out of it into stock or to scrap. */
  direction: "used" | "to_stock" | "to_scrap"
  inventory_item_id: string
  lot_id: string | null
  lot_name: string | null
  kind: LotKind | null
  quantity: number
  at: Date | null
  undone_at: Date | null
  undo_reason: string | null
}

export type CaseDetails = {
  parts: CasePart[]
  /** What is in the unit now, as it is maintained. */
  inside: Inside[]
  /** Where the unit is; `in_care` where it lies with us and is a customer's. */
  places: { location_id: string; in_care: boolean; quantity: number }[]
  owner_today: UnitOwner | null
}

const readParts = (sql: Sql, caseId: string): Promise<CasePart[]> =>
  sql<CasePart>(
    `SELECT o.id AS operation_id, o.reference, l.inventory_item_id, d.lot_id, lot.name AS lot_name, lot.kind,
            CASE WHEN d.to_location_id = 'production' THEN 'used' WHEN d.to_location_id = 'scrap' THEN 'to_scrap'
                 ELSE 'to_stock' END AS direction,
            d.quantity::float8 AS quantity, o.done_at AS at, o.undone_at, o.undo_reason
       FROM traceability_operation o JOIN traceability_operation_detail d ON d.operation_id = o.id
       JOIN traceability_operation_line l ON l.id = d.line_id LEFT JOIN traceability_lot lot ON lot.id = d.lot_id
      WHERE o.service_case_id = ? AND o.done_at IS NOT NULL
      ORDER BY o.created_at, o.id, d.position`,
    [caseId]
  )

/** What was done to the unit of a case, what is in it now and where it is. */
export async function readRepair(
  sql: Sql,
  { id, lot_id }: { id: string; lot_id: string }
): Promise<CaseDetails> {
  const unit = await findUnit(sql, lot_id)
  return {
    parts: await readParts(sql, id),
    inside: await readInsideUnit(sql, lot_id),
    owner_today: ownerToday(unit),
    places: unit.places.map(({ location_id, quantity }) => ({
      location_id: shelfOf(location_id),
      in_care: isCare(location_id),
      quantity,
    })),
  }
}
