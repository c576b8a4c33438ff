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
    const place = locationToken(location_id)
    const named = stock
      .slice(0, NAMED_MAX)
      .map(({ quantity, inventory_item_id }) =>
        say("part.quantityOf", { quantity, item: itemToken(inventory_item_id) })
      )
    const count = stock.length - named.length
    throw await readableError(
      new TraceabilityError(
        "invalid_state",
        count
          ? say("invalid_state.holdsMoreStock", { place, stock: named, count })
          : say("invalid_state.holdsNumberedStock", { place, stock: named })
      ),
      req.scope
    )
  }
  next()
}
