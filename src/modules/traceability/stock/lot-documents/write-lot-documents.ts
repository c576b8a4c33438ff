import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { LotDocumentAudience, LotDocumentKind } from "../../../../types/lot-document"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"

/** So many lots get one file at once. */
export const LOTS_MAX = 1_000

export type AddLotDocument = {
  lot_ids: string[]
  file_id: string
  filename: string
  mime_type: string
  size: number
  title: string
  kind: LotDocumentKind
  shown_to: LotDocumentAudience
  actor_id: string | null
}

/** Throws for ids that are no lots, none, or too many. */
export async function assertLots(sql: Sql, lotIds: string[]): Promise<void> {
  if (!lotIds.length) {
    throw new TraceabilityError("lot_required", say("lot_required.ofWhichLots"))
  }
  if (lotIds.length > LOTS_MAX) {
    throw new TraceabilityError(
      "too_many_rows",
      say("too_many_rows.documentLots", { limit: LOTS_MAX, count: lotIds.length })
    )
  }
  const known = await sql<{ id: string }>(
    `SELECT id FROM traceability_lot WHERE id = ANY(?::text[]) FOR KEY SHARE`,
    [lotIds]
  )
  const ids = new Set(known.map((lot) => lot.id))
  const unknown = lotIds.find((id) => !ids.has(id))
  if (unknown !== undefined) {
    throw new TraceabilityError("not_found", `There is no lot with the id ${unknown}.`, {
      status: 404,
    })
  }
}

/** Adds one file to lots. Returns the ids of the documents, in the order of the lots. */
export async function addLotDocument(sql: Sql, input: AddLotDocument): Promise<string[]> {
  const lotIds = [...new Set(input.lot_ids)].sort()
  await assertLots(sql, lotIds)
  const ids = lotIds.map(() => newId("ldoc"))
  await sql(
    `INSERT INTO traceability_lot_document (id, lot_id, file_id, filename, mime_type, size, title, kind, shown_to, created_by)
     SELECT d.id, d.lot_id, ?, ?, ?, ?, ?, ?, ?, ? FROM unnest(?::text[], ?::text[]) AS d (id, lot_id)`,
    [
      input.file_id,
      input.filename,
      input.mime_type,
      input.size,
      input.title,
      input.kind,
      input.shown_to,
      input.actor_id,
      ids,
      lotIds,
    ]
  )
  return ids
}

/** Takes documents out again that a workflow has just added. */
export const dropLotDocuments = async (sql: Sql, ids: string[]): Promise<void> => {
  await sql(`DELETE FROM traceability_lot_document WHERE id = ANY(?::text[])`, [ids])
}

/** Removes a document: nobody sees it any more, and who removed it when stays in the books. Throws 404 for one that is not there. */
export async function removeLotDocument(
  sql: Sql,
  id: string,
  actorId: string | null
): Promise<void> {
  const removed = await sql(
    `UPDATE traceability_lot_document SET removed_at = now(), removed_by = ?, updated_at = now()
      WHERE id = ? AND removed_at IS NULL RETURNING id`,
    [actorId, id]
  )
  if (!removed.length) {
    throw new TraceabilityError("not_found", `There is no document with the id ${id}.`, {
      status: 404,
    })
  }
}

export type ChangeLotDocument = {
  title?: string
  kind?: LotDocumentKind
  shown_to?: LotDocumentAudience
}

/** Changes what a document is called, what it is, or who sees it. Throws 404 for one that is not there. */
export async function changeLotDocument(
  sql: Sql,
  id: string,
  { title, kind, shown_to }: ChangeLotDocument
): Promise<void> {
  const changed = await sql(
    `UPDATE traceability_lot_document SET title = coalesce(?, title), kind = coalesce(?, kind), shown_to = coalesce(?, shown_to),
            updated_at = now() WHERE id = ? AND removed_at IS NULL RETURNING id`,
    [title ?? null, kind ?? null, shown_to ?? null, id]
  )
  if (!changed.length) {
    throw new TraceabilityError("not_found", `There is no document with the id ${id}.`, {
      status: 404,
    })
  }
}
