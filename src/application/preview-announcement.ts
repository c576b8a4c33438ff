import type { MedusaContainer } from "@medusajs/framework/types"
import { DetailsWouldDo } from "../modules/traceability/operations/documents/details/try-details"
import { isRefusal } from "../shared/traceability-error"
import {
  type GivenAnnouncement,
  readAnnouncement,
  type ReadAnnouncement,
} from "./read-announcement"
import { withTraceability } from "./with-traceability"

type Given = GivenAnnouncement & { accept_over_receipt?: boolean; actor_id: string | null }

/** What announcing this would say, with everything that is wrong by line. Nothing is written. */
export async function previewAnnouncement(
  container: MedusaContainer,
  given: Given
): Promise<ReadAnnouncement> {
  const read = await readAnnouncement(container, given)
  const { purchase_order_id, accept_similar, accept_over_receipt, actor_id } = given
  try {
    return await withTraceability(container, (service) =>
      service.tryAnnounceNumbers({
        purchase_order_id,
        accept_similar,
        accept_over_receipt,
        actor_id,
        source: read.source,
        rows: read.rows,
      })
    )
  } catch (error) {
    if (error instanceof DetailsWouldDo) {
      return read
    }
    if (!isRefusal(error) || !error.errors?.length) {
      throw error
    }
    const found = error.errors.map(({ index, ...row }) => ({ ...row, line: index + 1 }))
    return { ...read, errors: [...read.errors, ...found].sort((a, b) => a.line - b.line) }
  }
}
