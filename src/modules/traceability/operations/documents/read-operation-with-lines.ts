import type { Sql } from "../../sql"
import {
  type DetailRow,
  type LineRow,
  type OperationRow,
  readDetails,
  readLines,
  readOperation,
} from "./operation-rows"

type ShownDetail = Omit<DetailRow, "lot_sales_channel_id">

export type OperationWithLines = OperationRow & {
  lines: (LineRow & { details: ShownDetail[] })[]
}

/** One operation with its lines and their Detailed Operations rows. */
export async function readOperationWithLines(sql: Sql, id: string): Promise<OperationWithLines> {
  const operation = await readOperation(sql, id)
  const lines = await readLines(sql, [id])
  const byLine = new Map<string, ShownDetail[]>(lines.map((line) => [line.id, []]))
  for (const { lot_sales_channel_id: _channel, ...detail } of await readDetails(sql, [id])) {
    byLine.get(detail.line_id)?.push(detail)
  }
  return {
    ...operation,
    lines: lines.map((line) => ({ ...line, details: byLine.get(line.id)! })),
  }
}
