import { foldName } from "../../numbers/naming/fold-text"
import { itemToken } from "../../../../shared/message-tokens"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { advanceSequence, drawLotNames } from "../../stock/numbering/draw-lot-names"
import { readDetails } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"
import { lockConfirmedOrder } from "./lock-order"
import { finishedLineOf, readOrderLines } from "./order-lines"
import { writeFinished } from "./write-finished"
import type { UniquenessScope } from "../../../../types/operation"

export type SetLot = {
  id: string
  lot_id?: string
  lot_name?: string
  generate?: boolean
  scope: UniquenessScope
}

/**
 * Sets the Lot/Serial Number field of an order: a typed name, an existing lot, or the item's next one. Nothing is produced
 * by it and no reservation changes; a serial number also says that its unit is being made.
 */
export async function setLot(sql: Sql, input: SetLot): Promise<void> {
  const { order, operation } = await lockConfirmedOrder(sql, input.id)
  const line = finishedLineOf(await readOrderLines(sql, [operation.id]))
  if (line.tracking === "none") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.getsNoNumber", { item: itemToken(line.inventory_item_id) })
    )
  }
  const present = (await readDetails(sql, [operation.id])).filter((d) => d.line_id === line.id)
  if (present.length > 1) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.severalNumbers", { reference: order.reference, count: present.length })
    )
  }
  const itemId = line.inventory_item_id
  const typed = foldName(input.lot_name)
  if (typed) {
    await advanceSequence(sql, itemId, input.scope, typed, 1)
  }
  const lot_name = input.generate
    ? (await drawLotNames(sql, itemId, input.scope, 1))[0]
    : (typed ?? null)
  const serial = line.tracking === "serial"
  await writeFinished(
    sql,
    operation,
    line,
    [
      {
        lot_id: input.generate ? null : (input.lot_id ?? null),
        lot_name,
        quantity: serial ? 1 : order.quantity,
        picked: serial,
      },
    ],
    input.scope
  )
}
