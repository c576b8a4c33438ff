import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { findLotsNamed } from "../../stock/lots/find-lots"
import type { Scan } from "./scan"

/**
 * Picking lists, travellers and receipts carry barcodes too: one that is scanned in place of the unit would become its number. A lot of these
 * items that is called like a document is meant, and so is what somebody says to be a number.
 */
export async function refuseOwnDocument(
  sql: Sql,
  { code, lines, accept_code }: Scan
): Promise<void> {
  if (accept_code) {
    return
  }
  const asPrinted = [code.text, code.text.toUpperCase()]
  const [document] = await sql<{ reference: string }>(
    `SELECT reference FROM traceability_operation WHERE reference = ANY(?::text[])
      UNION ALL SELECT reference FROM traceability_manufacturing_order WHERE reference = ANY(?::text[]) LIMIT 1`,
    [asPrinted, asPrinted]
  )
  const items = new Set(lines.map((line) => line.inventory_item_id))
  const lots = document ? await findLotsNamed(sql, [code.text]) : []
  if (document && !lots.some((lot) => items.has(lot.inventory_item_id))) {
    throw new TraceabilityError(
      "not_a_lot_name",
      say("not_a_lot_name.ownDocument", { reference: document.reference })
    )
  }
}
