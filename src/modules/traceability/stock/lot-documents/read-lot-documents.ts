import type { LotDocumentAudience, LotDocumentKind } from "../../../../types/lot-document"
import type { Sql } from "../../sql"

export type LotDocumentRow = {
  id: string
  lot_id: string
  lot_name: string
  file_id: string
  filename: string
  mime_type: string
  size: number
  title: string
  kind: LotDocumentKind
  shown_to: LotDocumentAudience
  created_by: string | null
  created_at: Date
}

const COLUMNS = `d.id, d.lot_id, lot.name AS lot_name, d.file_id, d.filename, d.mime_type, d.size, d.title, d.kind, d.shown_to,
  d.created_by, d.created_at`

/**
 * Documents of lots and of the batches that serial numbers belong to, the newest first; a file that several of the lots have comes
 * once for each.
 */
export const readLotDocuments = (sql: Sql, lotIds: string[]): Promise<LotDocumentRow[]> =>
  sql<LotDocumentRow>(
    `SELECT ${COLUMNS} FROM traceability_lot_document d JOIN traceability_lot lot ON lot.id = d.lot_id
      WHERE d.removed_at IS NULL
        AND d.lot_id IN (SELECT unnest(?::text[])
                         UNION SELECT batch_lot_id FROM traceability_lot WHERE id = ANY(?::text[]) AND batch_lot_id IS NOT NULL)
      ORDER BY d.created_at DESC, d.id`,
    [lotIds, lotIds]
  )

/** Documents by their ids, as far as they are not removed. */
export const readLotDocumentsById = (sql: Sql, ids: string[]): Promise<LotDocumentRow[]> =>
  sql<LotDocumentRow>(
    `SELECT ${COLUMNS} FROM traceability_lot_document d JOIN traceability_lot lot ON lot.id = d.lot_id
      WHERE d.removed_at IS NULL AND d.id = ANY(?::text[]) ORDER BY d.id`,
    [ids]
  )

/** The lots that an operation moved or has on its rows. */
export async function readLotsOfOperation(sql: Sql, operationId: string): Promise<string[]> {
  const rows = await sql<{ lot_id: string }>(
    `SELECT lot_id FROM traceability_lot_movement WHERE operation_id = ?
     UNION SELECT lot_id FROM traceability_operation_detail WHERE operation_id = ? AND lot_id IS NOT NULL ORDER BY lot_id`,
    [operationId, operationId]
  )
  return rows.map((row) => row.lot_id)
}
