import type { LotKind } from "../../../../types/operation"
import type { Gs1Data } from "../../numbers/gs1/read-gs1-data"
import type { Sql } from "../../sql"
import { readTimeZone } from "../../stock/settings/time-zone"
import { describeLabelDifferences, type LabelledLot, labelDifferences } from "./label-differences"

export type ComparedLot = Omit<LabelledLot, "batch_names"> & { id: string; kind: LotKind }

/** What the batch of a serial number is called, then what it was called before. */
async function readBatchNames(sql: Sql, lotId: string): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    `SELECT name FROM (
       SELECT batch.name, 1 AS place FROM traceability_lot batch WHERE batch.id = (SELECT batch_lot_id FROM traceability_lot WHERE id = ?)
       UNION ALL
       SELECT c.before->>'name', 2 FROM traceability_change c
        WHERE c.lot_id = (SELECT batch_lot_id FROM traceability_lot WHERE id = ?) AND c.kind = 'renamed') AS named
      ORDER BY place`,
    [lotId, lotId]
  )
  return rows.map(({ name }) => name)
}

/** In what a unit's label differs from the record of the lot that it names, as a sentence; undefined where they agree. */
export async function compareLabel(
  sql: Sql,
  lot: ComparedLot,
  data: Gs1Data,
  now: Date
): Promise<string | undefined> {
  const batch_names = data.lot && lot.kind === "serial" ? await readBatchNames(sql, lot.id) : []
  const differences = labelDifferences({ ...lot, batch_names }, data, await readTimeZone(sql), now)
  return differences.length ? describeLabelDifferences(lot, differences) : undefined
}
