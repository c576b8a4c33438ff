import type {
  Capture,
  OperationCode,
  OperationLineRole,
  OperationState,
  Tracking,
} from "../../../../types/operation"
import { OPERATION_RULES, type OperationRules } from "../../../../types/operation-rules"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { isExpired, isExpiring } from "../../stock/lots/lot-conditions"
import { HAS_RULES } from "../../stock/shelf-life/conditions"
import type { Sql } from "../../sql"
import { FACT_COLUMNS, type ReadFacts } from "./label-facts"

export type OperationRow = OperationRules & {
  id: string
  reference: string
  operation_type_id: string
  code: OperationCode
  state: OperationState
  from_location_id: string
  to_location_id: string
  partner_name: string | null
  order_id: string | null
  fulfillment_id: string | null
  sales_channel_id: string | null
  country_code: string | null
  customer_group_ids: string[] | null
  return_id: string | null
  purchase_order_id: string | null
  manufacturing_order_id: string | null
  service_case_id: string | null
  /** Parts of a repair of a unit that was a customer's then. */
  is_service: boolean
  backorder_of_id: string | null
  return_of_id: string | null
  scheduled_at: Date | null
  done_at: Date | null
  done_by: string | null
  created_by: string | null
  created_at: Date
  updated_at: Date
  deleted_at: Date | null
  assigned_by_hand: boolean
  claim_id: string | null
  note: string | null
  keeps_level: boolean
  counterpart_id: string | null
  undone_at: Date | null
  undone_by: string | null
  undo_reason: string | null
  type_name: string
  stock_location_id: string
  /** There are rules of shelf life: only then a delivery is held against them. */
  has_shelf_life_rules: boolean
}

export type LineRow = {
  id: string
  operation_id: string
  inventory_item_id: string
  line_item_id: string | null
  role: OperationLineRole
  demand: number
  done_quantity: number
  position: number
  tracking: Tracking
  capture: Capture
}

export type DetailRow = ReadFacts & {
  id: string
  operation_id: string
  line_id: string
  lot_id: string | null
  lot_name: string | null
  quantity: number
  picked: boolean
  /** Of the lot; of a row whose lot does not exist yet, what was entered. */
  expires_at: Date | null
  expired: boolean | null
  expiring: boolean | null
  blocked_reason: string | null
  from_location_id: string
  to_location_id: string
  position: number
  claimed_quantity: number
  added_by_claim: boolean
  for_lot_name: string | null
  override_reason: string | null
  /** Where its lot may be sold; null for anywhere. */
  lot_sales_channel_id?: string | null
}

/** An operation, as `o`, with the flags of its type, as `t`. */
export const OPERATION_COLUMNS = `o.*, ${OPERATION_RULES.map((rule) => `t.${rule}`).join(", ")}, t.name AS type_name, t.stock_location_id,
  ${HAS_RULES} AS has_shelf_life_rules`

/** Operations with the flags of their types that a condition on `o` fits, in the order of their ids. */
export const selectOperations = (
  sql: Sql,
  condition: string,
  bindings: unknown[],
  lock: "" | "FOR UPDATE OF o"
): Promise<OperationRow[]> =>
  sql<OperationRow>(
    `SELECT ${OPERATION_COLUMNS}
       FROM traceability_operation o JOIN traceability_operation_type t ON t.id = o.operation_type_id
      WHERE ${condition} ORDER BY o.id ${lock}`,
    bindings
  )

const hasId = "o.id = ANY(?::text[])"

/** Operations with the flags of their types. */
export const readOperations = async (sql: Sql, ids: string[]): Promise<OperationRow[]> =>
  ids.length ? selectOperations(sql, hasId, [ids], "") : []

/** The same, locked in the order of their ids; their types are not. */
export const lockOperations = async (sql: Sql, ids: string[]): Promise<OperationRow[]> =>
  ids.length ? selectOperations(sql, hasId, [ids], "FOR UPDATE OF o") : []

/** The operation that was asked for; one that is not there is refused with 404. */
export function theOne<Row>(operations: Row[], id: string): Row {
  const [operation] = operations
  if (!operation) {
    throw new TraceabilityError("not_found", `There is no operation with the id ${id}.`, {
      status: 404,
    })
  }
  return operation
}

export const readOperation = async (sql: Sql, id: string): Promise<OperationRow> =>
  theOne(await readOperations(sql, [id]), id)

export const lockOperation = async (sql: Sql, id: string): Promise<OperationRow> =>
  theOne(await lockOperations(sql, [id]), id)

export const LINE_COLUMNS = `l.id, l.operation_id, l.inventory_item_id, l.line_item_id, l.role, l.demand::float8 AS demand,
  l.done_quantity::float8 AS done_quantity, l.position, coalesce(t.tracking, 'none') AS tracking, coalesce(t.capture, 'stock') AS capture`

export function readLines(sql: Sql, operationIds: string[]): Promise<LineRow[]> {
  return sql<LineRow>(
    `SELECT ${LINE_COLUMNS}
       FROM traceability_operation_line l LEFT JOIN traceability_item_tracking t ON t.inventory_item_id = l.inventory_item_id
      WHERE l.operation_id = ANY(?::text[]) ORDER BY l.operation_id, l.position, l.id`,
    [operationIds]
  )
}

export const DETAIL_COLUMNS = `d.id, d.operation_id, d.line_id, d.lot_id, coalesce(lot.name, d.lot_name) AS lot_name,
  d.quantity::float8 AS quantity, d.picked, coalesce(lot.expires_at, d.expires_at) AS expires_at,
  ${FACT_COLUMNS},
  ${isExpired("lot")} AS expired, ${isExpiring("lot")} AS expiring, d.blocked_reason, d.from_location_id, d.to_location_id,
  d.position,
  d.claimed_quantity::float8 AS claimed_quantity, d.added_by_claim, d.for_lot_name, d.override_reason,
  lot.sales_channel_id AS lot_sales_channel_id`

export function readDetails(sql: Sql, operationIds: string[]): Promise<DetailRow[]> {
  return sql<DetailRow>(
    `SELECT ${DETAIL_COLUMNS} FROM traceability_operation_detail d LEFT JOIN traceability_lot lot ON lot.id = d.lot_id
       LEFT JOIN traceability_lot batch ON batch.id = lot.batch_lot_id
      WHERE d.operation_id = ANY(?::text[]) ORDER BY d.operation_id, d.line_id, d.position, d.id`,
    [operationIds]
  )
}
