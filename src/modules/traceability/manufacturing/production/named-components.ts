import { say, spoken } from "../../../../shared/say"
import { itemToken } from "../../../../shared/message-tokens"
import type { RowError } from "../../../../shared/traceability-error"
import type { LevelChange } from "../../operations/claims/claim"
import { checkCapturedRows } from "../../operations/documents/checks/check-captured-rows"
import { rowError } from "../../operations/documents/checks/row-error"
import type { Sql } from "../../sql"
import type { CountedOrder } from "./count-production"
import type { UniquenessScope } from "../../../../types/operation"

/** Component rows with a name that has no lot yet: untracked stock gets it as it is used up. */
const rowsOf = ({ lines }: CountedOrder) =>
  lines
    .filter(({ line }) => line.role === "component" && line.tracking !== "none")
    .flatMap(({ line, rows }) =>
      rows
        .filter((row) => !row.lot_id)
        .map((row) => ({ ...row, line, inventory_item_id: line.inventory_item_id }))
    )

/** What such rows take from the untracked stock. */
export const namedChanges = (counted: CountedOrder[]): LevelChange[] =>
  counted.flatMap((counting) =>
    rowsOf(counting).map(({ inventory_item_id, quantity }) => ({
      inventory_item_id,
      location_id: counting.order.location_id,
      adjustment: -quantity,
    }))
  )

/**
 * Checks such names once more: meanwhile they may have been given to another unit, or the operation type may no longer
 * create lots. Returns the errors; `nameUntracked` finds or makes the lots.
 */
export async function checkNamedComponents(
  sql: Sql,
  counted: CountedOrder[],
  scope: UniquenessScope
): Promise<RowError[]> {
  const given = counted
    .flatMap((counting) => rowsOf(counting).map((row) => ({ ...row, counting })))
    .map((row, index) => ({ ...row, index }))
  if (!given.length) {
    return []
  }
  const refused = given
    .filter(({ counting }) => !counting.operation.create_component_lots)
    .map((row) => {
      const type = row.counting.operation.type_name
      const message = say("lot_not_found.ofComponent", {
        said: say("lot_not_found.ofItem", {
          name: row.lot_name ?? "",
          item: itemToken(row.inventory_item_id),
        }),
        type,
      })
      return rowError(row, "create_not_allowed", message)
    })
  const allowed = given.filter(({ counting }) => counting.operation.create_component_lots)
  const { operation } = counted[0]
  const { errors } = await checkCapturedRows(sql, allowed, {
    ...operation,
    operation_id: operation.id,
    operation_ids: counted.map((counting) => counting.operation.id),
    scope,
    tracking: new Map(allowed.map(({ line }) => [line.inventory_item_id, line.tracking])),
    now: new Date(),
  })
  return [...refused, ...errors].map((error) => ({
    ...error,
    ...spoken(
      say("part.about", {
        subject: given[error.index].counting.order.reference,
        said: error.details ?? error.message,
      })
    ),
  }))
}
