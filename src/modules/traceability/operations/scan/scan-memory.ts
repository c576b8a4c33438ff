import { newId } from "../../new-id"
import type { Sql } from "../../sql"

/** What one person has scanned into one operation and what the next scan goes on with. */
export type ScanMemory = {
  /** Barcodes of a label of which something is still missing. */
  codes: string[]
  /** The article whose units follow. */
  inventory_item_id: string | null
  /** The row of the last unit, to which a second identifier may belong. */
  detail_id: string | null
}

export type ScanOwner = { operation_id: string; actor_id: string | null }

/** A label's other barcode follows at once. */
const LABEL_SECONDS = 120
/** The units of an article follow one after the other. */
const ARTICLE_SECONDS = 1_800
/** All numbers of a unit stand on it. */
const UNIT_SECONDS = 600

/** What this person's last scans into the operation leave for the next one, as far as it is not too old. */
export async function readScanMemory(sql: Sql, owner: ScanOwner): Promise<ScanMemory> {
  const [memory] = await sql<ScanMemory & { age: number }>(
    `SELECT codes, inventory_item_id, detail_id, extract(epoch FROM now() - updated_at)::float8 AS age
       FROM traceability_scan_memory WHERE operation_id = ? AND actor_id = ?`,
    [owner.operation_id, owner.actor_id ?? ""]
  )
  return {
    codes: memory?.age < LABEL_SECONDS ? memory.codes : [],
    inventory_item_id: memory?.age < ARTICLE_SECONDS ? memory.inventory_item_id : null,
    detail_id: memory?.age < UNIT_SECONDS ? memory.detail_id : null,
  }
}

/** In place of what was remembered before; what nobody goes on with is thrown away after a day. */
export async function writeScanMemory(
  sql: Sql,
  owner: ScanOwner,
  memory: ScanMemory
): Promise<void> {
  await sql(
    `INSERT INTO traceability_scan_memory (id, operation_id, actor_id, codes, inventory_item_id, detail_id) VALUES (?, ?, ?, ?::text[], ?, ?)
     ON CONFLICT (operation_id, actor_id) DO UPDATE
        SET codes = excluded.codes, inventory_item_id = excluded.inventory_item_id, detail_id = excluded.detail_id, updated_at = now()`,
    [
      newId("smem"),
      owner.operation_id,
      owner.actor_id ?? "",
      memory.codes,
      memory.inventory_item_id,
      memory.detail_id,
    ]
  )
  await sql(`DELETE FROM traceability_scan_memory WHERE updated_at < now() - interval '1 day'`)
}
