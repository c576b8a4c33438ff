import { say, spoken, sayLine } from "../../../../shared/say"
import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import type { RowError } from "../../../../shared/traceability-error"
import { checkOutgoingRows } from "../../operations/documents/checks/check-outgoing-rows"
import type { IncomingRow } from "../../operations/documents/checks/check-incoming-rows"
import type { GivenRow } from "../../operations/documents/given-row"
import type { OutgoingRow } from "../../operations/documents/checks/outgoing-rules"
import { rowError } from "../../operations/documents/checks/row-error"
import type { LineRow } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"
import { checkFinishedNames } from "../orders/check-finished-names"
import type { BatchRow } from "./parse-batch-text"
import { OpenOrder, trackedComponents } from "./plan-batch"
import { finishedLineOf } from "../orders/order-lines"
import type { UniquenessScope } from "../../../../types/operation"

/** A component that somebody named for a unit. */
export type NamedComponent = OutgoingRow & { for_lot_name: string }

type Named = GivenRow & { place: number; for_lot_name: string }

/** How much of a component one row of the batch needs. */
const needOf = (open: OpenOrder, line: LineRow, row: BatchRow): number =>
  roundQuantity((line.demand * row.quantity!) / open.order.quantity)

/** What the rows name of the tracked components; a single lot without a quantity stands for all that the unit needs. */
function namedComponents(
  open: OpenOrder,
  rows: BatchRow[]
): { named: Named[]; errors: [place: number, error: RowError][] } {
  const lineOf = new Map(trackedComponents(open.lines).map((l) => [l.inventory_item_id, l]))
  const named: Named[] = []
  const errors: [number, RowError][] = []
  rows.forEach((row, place) =>
    row.components.forEach((component) => {
      const line = lineOf.get(component.inventory_item_id)
      if (!line) {
        const message = say("lot_wrong_item.noComponent", {
          item: itemToken(component.inventory_item_id),
          reference: open.order.reference,
        })
        errors.push([place, rowError({ index: place, line_id: "" }, "lot_wrong_item", message)])
        return
      }
      const need = needOf(open, line, row)
      const single = component.lots.length === 1
      component.lots.forEach((lot) =>
        named.push({
          index: named.length,
          row_number: row.line,
          place,
          line_id: line.id,
          inventory_item_id: line.inventory_item_id,
          lot_name: lot.name,
          quantity: lot.quantity ?? (line.tracking === "serial" || !single ? 1 : need),
          for_lot_name: row.name,
        })
      )
      const total = sumQuantities(named.slice(-component.lots.length).map((n) => n.quantity!))
      if (total !== need && open.order.consumption === "strict") {
        const message = say("quantity_mismatch.needsNamed", {
          name: row.name,
          need,
          item: itemToken(line.inventory_item_id),
          total,
        })
        errors.push([
          place,
          rowError(
            { index: place, line_id: line.id, lot_name: row.name },
            "quantity_mismatch",
            message
          ),
        ])
      }
    })
  )
  return { named, errors }
}

/**
 * Checks a batch before anything of it is written: the finished names, the components named for them, and that it is not
 * more than is to be produced. Returns good rows, and an error with its line for every bad one.
 */
export async function checkBatch(
  sql: Sql,
  open: OpenOrder,
  rows: BatchRow[],
  scope: UniquenessScope
): Promise<{ finished: IncomingRow[]; components: NamedComponent[]; errors: RowError[] }> {
  const finishedLine = finishedLineOf(open.lines)
  const given = rows.map((row, index) => ({
    index,
    row_number: row.line,
    line_id: finishedLine.id,
    inventory_item_id: finishedLine.inventory_item_id,
    lot_name: row.name,
    quantity: row.quantity,
  }))
  const finished = await checkFinishedNames(sql, open.operation, given, {
    scope,
    operation_ids: [open.operation.id],
    names: "certain",
  })
  const { named, errors } = namedComponents(open, rows)
  const components = await checkOutgoingRows(sql, named, {
    ...open.operation,
    operation_id: open.operation.id,
    names: "certain",
    use_existing_lots: true,
    use_create_lots: open.operation.create_component_lots,
    scope,
    tracking: new Map(open.lines.map((line) => [line.inventory_item_id, line.tracking])),
    now: new Date(),
  })
  const total = sumQuantities(rows.map((row) => row.quantity!))
  const tooMany: RowError[] =
    total > open.order.quantity
      ? [
          {
            index: rows[rows.length - 1].line - 1,
            value: String(total),
            code: "quantity_mismatch",
            ...spoken(
              say("quantity_mismatch.moreThanToProduce", {
                reference: open.order.reference,
                ordered: open.order.quantity,
                total,
              })
            ),
          },
        ]
      : []
  const byLine = (place: number, error: RowError): RowError => ({
    ...error,
    index: rows[place].line - 1,
    ...spoken(sayLine(rows[place].line, error.details ?? error.message)),
  })
  const all = [
    ...finished.errors.map((error) => byLine(error.index, error)),
    ...errors.map(([place, error]) => byLine(place, error)),
    ...components.errors.map((error) => byLine(named[error.index].place, error)),
  ].sort((a, b) => a.index - b.index)
  return {
    finished: finished.rows,
    components: components.rows.map((row) => ({
      ...row,
      for_lot_name: named[row.index].for_lot_name,
    })),
    errors: [...all, ...tooMany],
  }
}
