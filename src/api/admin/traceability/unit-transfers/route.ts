import { readOwnerOf } from "../../../../application/read-owner-of"
import { withTraceability } from "../../../../application/with-traceability"
import { refuseUnknownIds } from "../../../../medusa/refuse-unknown-ids"
import type {
  AdminTraceabilityUnitTransferListResponse,
  AdminTraceabilityUnitTransferResponse,
} from "../../../../types/http"
import { transferUnitWorkflow } from "../../../../workflows/ownership/workflows/transfer-unit"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { retrieveTransfer, viewTransfers } from "./helpers"
import type { TransferUnitBody, UnitTransfersParams } from "./validators"

/** Lists units that went, or are to go, from one customer to another, newest first. */
export const GET = traceabilityRoute<
  unknown,
  UnitTransfersParams,
  AdminTraceabilityUnitTransferListResponse
>(async (req) => {
  const { limit, offset } = req.validatedQuery
  const { transfers, count } = await withTraceability(req.scope, (service) =>
    service.searchUnitTransfers(req.validatedQuery)
  )
  return { unit_transfers: await viewTransfers(req, transfers), count, offset, limit }
})

/** Writes that a unit has another owner among the customers. */
export const POST = traceabilityRoute<
  TransferUnitBody,
  unknown,
  AdminTraceabilityUnitTransferResponse
>(async (req) => {
  const { lot_id, to_customer_id, note } = req.validatedBody
  await refuseUnknownIds(req.scope, "customer", [to_customer_id])
  const from_customer_id = await readOwnerOf(req.scope, lot_id)
  const { result } = await transferUnitWorkflow(req.scope).run({
    input: { lot_id, from_customer_id, to_customer_id, note, actor_id: actorOf(req) },
  })
  return { unit_transfer: await retrieveTransfer(req, result.id) }
})
