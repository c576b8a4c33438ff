import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { withTraceability } from "../../../application/with-traceability"
import { readOrderIdsOf } from "../../../medusa/orders-of-customer"
import type { LotDocumentRow } from "../../../modules/traceability/stock/lot-documents/read-lot-documents"
import { TraceabilityError } from "../../../shared/traceability-error"
import { actorOf } from "../../utils/traceability-route"

/**
 * The documents of the units that the signed-in customer has from an order, as far as the shop shows them. Somebody else's order is
 * answered like one that does not exist.
 */
export async function readOrderDocuments(
  req: Pick<AuthenticatedMedusaRequest, "scope" | "params" | "auth_context">
): Promise<LotDocumentRow[]> {
  const [orderId] = await readOrderIdsOf(req.scope, actorOf(req)!, req.params.id)
  if (!orderId) {
    throw new TraceabilityError(
      "not_found",
      `There is no order with the id ${req.params.id} of yours.`,
      { status: 404 }
    )
  }
  const lots = await withTraceability(req.scope, (service) => service.readOwnedLots([orderId]))
  const rows = await withTraceability(req.scope, (service) =>
    service.readLotDocuments(lots.map((lot) => lot.lot_id))
  )
  return rows.filter((row) => row.shown_to !== "shop")
}
