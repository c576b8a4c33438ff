import { readItemPictures } from "../../../../../medusa/item-pictures"
import type { AdminTraceabilityPackingResponse } from "../../../../../types/http"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrievePacking } from "../helpers"

/** Retrieves what is to be packed for an order's delivery, and what is packed. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityPackingResponse>(
  async (req) => {
    const packing = await retrievePacking(req.scope, req.params.id)
    const pictures = await readItemPictures(
      req.scope,
      packing.lines.map((line) => line.inventory_item_id)
    )
    return { packing, pictures: Object.fromEntries(pictures) }
  }
)
