import type { StoreTraceabilityDocumentsResponse } from "../../../../../../types/http"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { readOrderDocuments } from "../../../order-documents"

/** Lists what the shop shows of the units of an order to the signed-in customer: certificates, photos, manuals. */
export const GET = traceabilityRoute<unknown, unknown, StoreTraceabilityDocumentsResponse>(
  async (req) => ({
    documents: (await readOrderDocuments(req)).map(
      ({ id, lot_name, title, kind, mime_type, size }) => ({
        id,
        lot_name,
        title,
        kind,
        mime_type,
        size,
      })
    ),
  })
)
