import { withTraceability } from "../../../../application/with-traceability"
import { readOrderIdsOf } from "../../../../medusa/orders-of-customer"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type {
  StoreTraceabilityOfferResponse,
  StoreTraceabilityTransferListResponse,
} from "../../../../types/http"
import { offerUnitWorkflow } from "../../../../workflows/ownership/workflows/offer-unit"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import type { OfferUnitBody } from "../validators"

/** Lists the units that the signed-in customer offers to others. */
export const GET = traceabilityRoute<unknown, unknown, StoreTraceabilityTransferListResponse>(
  async (req) => {
    const { transfers } = await withTraceability(req.scope, (service) =>
      service.searchUnitTransfers({ offered_by: actorOf(req)!, limit: 1_000, offset: 0 })
    )
    return {
      transfers: transfers.map(({ id, lot_name, expires_at }) => ({
        id,
        name: lot_name,
        expires_at: expires_at!,
      })),
    }
  }
)

/** Offers a unit of the signed-in customer to whoever gets the code from them. */
export const POST = traceabilityRoute<OfferUnitBody, unknown, StoreTraceabilityOfferResponse>(
  async (req) => {
    const customerId = actorOf(req)!
    const { name, order_id, transfer_id } = req.validatedBody
    const orderIds = await readOrderIdsOf(req.scope, customerId)
    const units = await withTraceability(req.scope, (service) =>
      service.readUnitsOf(customerId, orderIds)
    )
    const unit = units.find(
      (each) =>
        each.name === name &&
        (transfer_id
          ? each.transfer_id === transfer_id
          : each.transfer_id === null && each.order_id === order_id)
    )
    if (!unit) {
      throw new TraceabilityError("not_found", `You have no unit ${name} of that order.`, {
        status: 404,
      })
    }
    const { result } = await offerUnitWorkflow(req.scope).run({
      input: { lot_id: unit.lot_id, from_customer_id: customerId },
    })
    return { transfer: { ...result, name } }
  }
)
