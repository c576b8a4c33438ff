import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { withTraceability } from "../../../../application/with-traceability"
import type { LotDocumentRow } from "../../../../modules/traceability/stock/lot-documents/read-lot-documents"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { actorNames } from "../../../utils/add-names"
import { BinaryAnswer } from "../../../utils/binary-answer"

/** Adds who added each. */
export async function viewLotDocuments(container: MedusaContainer, rows: LotDocumentRow[]) {
  const nameOf = await actorNames(
    container,
    rows.map((row) => row.created_by)
  )
  return rows.map((row) => ({ ...row, created_by_name: nameOf(row.created_by) }))
}

/** One document that is not removed. Throws 404. */
export async function retrieveLotDocument(
  container: MedusaContainer,
  id: string
): Promise<LotDocumentRow> {
  const [row] = await withTraceability(container, (service) => service.readLotDocumentsById([id]))
  if (!row) {
    throw new TraceabilityError("not_found", `There is no document with the id ${id}.`, {
      status: 404,
    })
  }
  return row
}

/** Its file, to be saved: from wherever Medusa's file module keeps it, but never by an address that anybody could pass on. */
export const fileOf = (
  container: MedusaContainer,
  { file_id, filename, mime_type }: LotDocumentRow
): BinaryAnswer =>
  new BinaryAnswer({
    read: () => container.resolve(Modules.FILE).getAsBuffer(file_id),
    contentType: mime_type,
    filename,
  })
