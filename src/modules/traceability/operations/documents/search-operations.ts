import {
  OPEN_STATES,
  type OperationCode,
  type OperationDue,
  type OperationState,
} from "../../../../types/operation"
import type { OperationRules } from "../../../../types/operation-rules"
import { isEndless } from "../../stock/ledger/place-conditions"
import { readLosses, type ReservationLossView } from "../../stock/reservation/read-losses"
import type { Counted } from "../../stock/paging/count-rows"
import type { Conditions, List } from "../../stock/paging/find-ids"
import { type GivenCondition, givenConditions, hasText } from "../../stock/paging/given-conditions"
import { findPage } from "../../stock/paging/find-page"
import { listOrder } from "../../stock/paging/list-order"
import { listed, type Sql } from "../../sql"
import type { OperationRow } from "./operation-rows"
import { lineRules, type LineRules } from "./line-rules"
import { type FamilyMember, readFamily } from "./read-family"
import { type OperationWithLines, readOperationWithLines } from "./read-operation-with-lines"
import { isDue } from "./is-due"
import { MISSES_NUMBERS } from "./misses-numbers"

export type SearchOperations = {
  q?: string
  code?: OperationCode
  state?: OperationState
  /** Neither done nor cancelled. */
  open?: boolean
  due?: OperationDue
  /** Open, with a line that asks for lots and has too few. */
  missing_numbers?: boolean
  operation_type_id?: string
  location_id?: string
  order_id?: string
  purchase_order_id?: string
  return_id?: string
  manufacturing_order_id?: string
  backorder_of_id?: string
  /** Operations that moved this lot, or have it on a row. */
  lot_id?: string
  order?: string
  /** Counts all that match, however many they are. */
  exact_count?: boolean
  limit: number
  offset: number
}

export type OperationListRow = Omit<OperationRow, keyof OperationRules | "has_shelf_life_rules"> & {
  demand: number
  assigned: number
  done_quantity: number
}

const COLUMNS = new Map([
  ["reference", { nullable: false }],
  ["created_at", { nullable: false }],
  ["scheduled_at", { nullable: true }],
  ["done_at", { nullable: true }],
])

/** Of those that were made together, as the parts of a manufacturing order that was split. */
const BY_REFERENCE = "length(o.reference), o.reference, o.id"

/** Ids of the operations that moved a lot, or have it on a row. */
export const OPERATIONS_OF_LOT = `
  SELECT named.operation_id
    FROM (SELECT lot_id, operation_id FROM traceability_lot_movement
          UNION ALL SELECT lot_id, operation_id FROM traceability_operation_detail) AS named WHERE named.lot_id = ?`

const OPEN = `o.state IN (${listed(OPEN_STATES)})`

const flag = (value: boolean | undefined, sql: string): GivenCondition => [
  value,
  value ? sql : `NOT (${sql})`,
  [],
]

const conditionsOf = (search: Omit<SearchOperations, "limit" | "offset">): Conditions =>
  givenConditions([
    hasText(search.q, ["o.reference", "o.partner_name"]),
    [search.code, "o.code = ?"],
    [search.state, "o.state = ?"],
    flag(search.open, OPEN),
    flag(search.due && true, `${OPEN} AND ${isDue("o.scheduled_at", search.due ?? "late")}`),
    flag(search.missing_numbers, `${OPEN} AND ${MISSES_NUMBERS}`),
    [search.operation_type_id || undefined, "o.operation_type_id = ?"],
    [search.location_id || undefined, "? IN (o.from_location_id, o.to_location_id)"],
    [search.order_id || undefined, "o.order_id = ?"],
    [search.purchase_order_id || undefined, "o.purchase_order_id = ?"],
    [search.return_id || undefined, "o.return_id = ?"],
    [search.manufacturing_order_id || undefined, "o.manufacturing_order_id = ?"],
    [search.backorder_of_id || undefined, "o.backorder_of_id = ?"],
    [search.lot_id || undefined, `o.id IN (${OPERATIONS_OF_LOT})`],
  ])

/** The operations of a search, for whoever lists or counts them: as `o`. */
export const operationList = (search: Omit<SearchOperations, "limit" | "offset">): List => ({
  table: "traceability_operation",
  alias: "o",
  conditions: conditionsOf(search),
})

/**
 * How much is assigned: rows with a lot or lot name; of a line that asks for none, the quantity entered, or all of it when
 * it goes out.
 */
const ASSIGNED = `
  SELECT coalesce(sum(CASE WHEN coalesce(tracked.tracking, 'none') <> 'none'
                                AND (tracked.capture = 'stock' OR 'customer' IN (o.from_location_id, o.to_location_id))
                           THEN coalesce(row.named, 0)
                           WHEN row.entered IS NOT NULL THEN row.entered
                           WHEN ${isEndless("o.from_location_id")} OR l.role IN ('finished', 'by_product') THEN 0
                           ELSE l.demand END), 0)::float8 AS assigned
    FROM traceability_operation_line l
    LEFT JOIN traceability_item_tracking tracked ON tracked.inventory_item_id = l.inventory_item_id
    LEFT JOIN LATERAL (SELECT sum(d.quantity) AS entered,
                              sum(d.quantity) FILTER (WHERE d.lot_id IS NOT NULL OR d.lot_name IS NOT NULL) AS named
                         FROM traceability_operation_detail d WHERE d.line_id = l.id) AS row ON true
   WHERE l.operation_id = o.id`

/** The operations with these ids as a list shows them, in the order of the ids. */
const viewOperations = (sql: Sql, ids: string[]): Promise<OperationListRow[]> =>
  sql<OperationListRow>(
    `SELECT o.*, t.name AS type_name, t.stock_location_id, lines.demand, lines.done_quantity, details.assigned
       FROM unnest(?::text[]) WITH ORDINALITY AS page (id, place)
       JOIN traceability_operation o ON o.id = page.id
       JOIN traceability_operation_type t ON t.id = o.operation_type_id
       LEFT JOIN LATERAL (SELECT coalesce(sum(demand), 0)::float8 AS demand, coalesce(sum(done_quantity), 0)::float8 AS done_quantity
                            FROM traceability_operation_line l WHERE l.operation_id = o.id) AS lines ON true
       LEFT JOIN LATERAL (${ASSIGNED}) AS details ON true
      ORDER BY page.place`,
    [ids]
  )

/** Returns a page of operations with the demand, assigned and done quantity of each, and how many match (see `countRows`). */
export async function searchOperations(
  sql: Sql,
  search: SearchOperations
): Promise<{ operations: OperationListRow[] } & Counted> {
  const list = operationList(search)
  const asked = search.order ?? "-created_at"
  const ties = asked.endsWith("created_at") ? BY_REFERENCE : "o.id"
  const order = listOrder(asked, { alias: "o", columns: COLUMNS, ties })
  const { ids, ...counted } = await findPage(sql, list, { ...search, order })
  return { operations: await viewOperations(sql, ids), ...counted }
}

export type OperationView = Omit<OperationWithLines, "lines"> & {
  lines: (OperationWithLines["lines"][number] & LineRules)[]
  /** The operation, those it is a backorder of, and its own backorders. */
  family: FamilyMember[]
  lost_reservations: ReservationLossView[]
}

/** Returns one operation with its lines and their Detailed Operations rows. Throws `not_found`. */
export async function viewOperation(sql: Sql, id: string): Promise<OperationView> {
  const operation = await readOperationWithLines(sql, id)
  return {
    ...operation,
    lines: operation.lines.map((line) => ({ ...line, ...lineRules(operation, line) })),
    family: await readFamily(sql, id),
    lost_reservations: await readLosses(sql, id),
  }
}
