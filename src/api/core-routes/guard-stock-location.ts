import { say } from "../../shared/say"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { itemToken, locationToken } from "../../shared/message-tokens"
import { readableError } from "../../application/readable-error"
import { TraceabilityError } from "../../shared/traceability-error"
import { withTraceability } from "../../application/with-traceability"

const NAMED_MAX = 5

/** Medusa deletes a stock location whatever is in it: its lots would be nowhere. */
export async function guardStockLocation(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const location_id = req.params.id
  const stock = await withTraceability(req.scope, (service) => service.countStock({ location_id }))
  if (stock.length) {
    const named = stock.slice(0, NAMED_MAX).map((row) =>
      say("part.quantityOf", {
        quantity: row.quantity,
        item: itemToken(row.inventory_item_id),
      })
    )
    const more = stock.length - named.length
    throw await readableError(
      new TraceabilityError(
        "invalid_state",
        say("invalid_state.stillHoldsStock", {
          place: locationToken(location_id),
          names: more > 0 ? say("part.andMoreItems", { names: named, count: more }) : named,
        })
      ),
      req.scope
    )
  }
  next()
}
