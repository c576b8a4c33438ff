import { throwRowErrors } from "../../../../shared/traceability-error"
import { readDetails, readLines, readOperations } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"
import { readSoldUnits, unitFinder } from "./read-sold-units"
import { refuseNotSold } from "./refuse-not-sold"

/** Does this operation receive a return of an order? */
export async function isReturnOperation(sql: Sql, operationId: string): Promise<boolean> {
  const [operation] = await readOperations(sql, [operationId])
  return !!operation?.return_id
}

/**
 * Refuses units in the rows of a return that its order did not get, with where they really are: at once, while the goods are in
 * somebody's hands, however they were entered. Of any other operation nothing is asked. Throws every such row.
 */
export async function refuseForeignReturns(sql: Sql, operationId: string): Promise<void> {
  const [operation] = await readOperations(sql, [operationId])
  if (!operation?.return_id || !operation.order_id) {
    return
  }
  const lines = new Map((await readLines(sql, [operationId])).map((line) => [line.id, line]))
  const named = (await readDetails(sql, [operationId])).filter((row) => row.lot_id || row.lot_name)
  const sold = await readSoldUnits(sql, operation.order_id, operationId)
  const find = unitFinder(sold)
  const counts = new Map<string, number>()
  const foreign = named.flatMap((row) => {
    const line = lines.get(row.line_id)!
    // Rows are written line by line: the first of each has the index 0.
    const index = counts.get(line.id) ?? 0
    counts.set(line.id, index + 1)
    const { inventory_item_id, line_item_id } = line
    return find(line, row)
      ? []
      : [{ ...row, index, inventory_item_id, line_id: line_item_id ?? line.id }]
  })
  throwRowErrors(await refuseNotSold(sql, operation.order_id, foreign, sold))
}
