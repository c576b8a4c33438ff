import { throwRowErrors } from "../../../../shared/traceability-error"
import { parsePastedLots } from "../../numbers/naming/parse-pasted-lots"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import { openLine } from "./open-line"
import { writeDetails } from "./write-details"
import type { UniquenessScope } from "../../../../types/operation"

/** Reads text pasted from a spreadsheet for an item, as the preview shows it. Nothing is written. */
export async function parseForItem(sql: Sql, text: string, itemId: string | undefined) {
  const tracking = itemId ? (await readTracking(sql, [itemId])).get(itemId)! : undefined
  return parsePastedLots(text, {
    tracking: tracking?.tracking ?? "lot",
    acceptsDates: tracking?.use_expiration ?? true,
    now: new Date(),
  })
}

/** Pastes a supplier's list into a line. Throws every unreadable line of the text; one of them refuses the whole text. */
export async function pasteDetails(
  sql: Sql,
  input: {
    operation_id: string
    line_id: string
    text: string
    keep?: boolean
    scope: UniquenessScope
  }
): Promise<void> {
  const { line } = await openLine(sql, input.operation_id, input.line_id)
  const { rows, errors } = await parseForItem(sql, input.text, line.inventory_item_id)
  throwRowErrors(
    errors.map((error) => ({
      index: error.line - 1,
      line_id: line.id,
      value: error.value,
      code: error.code,
      message: error.message,
    }))
  )
  await writeDetails(sql, {
    ...input,
    mode: input.keep ? "append" : "replace",
    details: rows.map((row) => ({
      lot_name: row.name,
      quantity: row.quantity,
      expires_at: row.expires_at ? new Date(row.expires_at) : null,
    })),
  })
}
