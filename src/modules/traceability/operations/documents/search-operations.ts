import {
  OPEN_STATES,
  type OperationCode,
  type OperationDue,
  type OperationState,
} from "../../../../types/operation"
import { isEndless } from "../../stock/ledger/place-conditions"
import { readLosses, type ReservationLossView } from "../../stock/reservation/read-losses"
import type { Counted } from "../../stock/paging/count-rows"
import type { Conditions, List } from "../../stock/paging/find-ids"
import { findPage } from "../../stock/paging/find-page"
import { listOrder } from "../../stock/paging/list-order"
import { listed, type Sql } from "../../sql"
import type { OperationRow } from "./operation-rows"
import { lineRules, type LineRules } from "./line-rules"
import { type FamilyMember, readFamily } from "./read-family"
import { type OperationWithLines, readOperationWithLines } from "./read-operation-with-lines"
import { likePattern } from "../../../../shared/like-pattern"
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
  backorder_of_id?: string
  /** Operations that moved this lot, or have it on a row. */
  lot_id?: string
  order?: string
  /** Counts all that match, however many they are. */
  exact_count?: boolean
  limit: number
  offset: number
}

type TypeFlags =
  | "use_create_lots"
  | "use_existing_lots"
  | "add_to_lots"
  | "buy_back"
  | "create_component_lots"
  | "backorder_policy"
  | "reservation"
  | "require_scan"
  | "over_receipt_tolerance"
  | "has_shelf_life_rules"

export type OperationListRow = Omit<OperationRow, TypeFlags> & {
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

function conditions(search: Omit<SearchOperations, "limit" | "offset">): Conditions {
  const list: Conditions = []
  const add = (value: unknown, sql: string, ...values: unknown[]) => {
    if (value !== undefined && value !== "") {
      list.push({ sql, bindings: values.length ? values : [value] })
    }
  }
  const like = search.q ? likePattern(search.q) : undefined
  add(like, "(o.reference ILIKE ? OR o.partner_name ILIKE ?)", like, like)
  add(search.code, "o.code = ?")
  add(search.state, "o.state = ?")
  const addFlag = (value: boolean | undefined, sql: string) =>
    value === undefined ? undefined : list.push({ sql: value ? sql : `NOT (${sql})`, bindings: [] })
  addFlag(search.open, OPEN)
  addFlag(search.due && true, `${OPEN} AND ${isDue("o.scheduled_at", search.due ?? "late")}`)
  addFlag(search.missing_numbers, `${OPEN} AND ${MISSES_NUMBERS}`)
  add(search.operation_type_id, "o.operation_type_id = ?")
  add(
    search.location_id,
    "(o.from_location_id = ? OR o.to_location_id = ?)",
    search.location_id,
    search.location_id
  )
  add(search.order_id, "o.order_id = ?")
  add(search.purchase_order_id, "o.purchase_order_id = ?")
  add(search.backorder_of_id, "o.backorder_of_id = ?")
  add(search.lot_id, `o.id IN (${OPERATIONS_OF_LOT})`)
  return list
}

/** The operations of a search, for whoever lists or counts them: as `o`. */
export const operationList = (search: Omit<SearchOperations, "limit" | "offset">): List => ({
  table: "traceability_operation",
  alias: "o",
  conditions: conditions(search),
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
