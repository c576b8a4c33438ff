import { withTraceability } from "../../../../../application/with-traceability"
import type { AdminTraceabilityNextLotNameResponse } from "../../../../../types/http"
import { requireItems } from "../../../../utils/require"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import type { NextNameParams } from "../validators"

/** Reads the name that an item would give next. Reading it takes nothing. */
export const GET = traceabilityRoute<unknown, NextNameParams, AdminTraceabilityNextLotNameResponse>(
  async (req) => {
    const { inventory_item_id } = req.validatedQuery
    await requireItems(req.scope, [inventory_item_id])
    return {
      name: await withTraceability(req.scope, (service) => service.peekLotName(inventory_item_id)),
    }
  }
)
