import { enterOpeningRows } from "../../../../../../application/enter-opening-rows"
import type { AdminTraceabilityOpeningStockAddedResponse } from "../../../../../../types/http"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import type { AddOpeningStockRowsBody } from "../../validators"

/** Enters rows into a run, all or nothing, once for each name of a part; a preview only checks them. */
export const POST = traceabilityRoute<
  AddOpeningStockRowsBody,
  unknown,
  AdminTraceabilityOpeningStockAddedResponse
>(async (req) => {
  const { rows, ...added } = await enterOpeningRows(req.scope, {
    ...req.validatedBody,
    operation_id: req.params.id,
  })
  return { ...added, row_count: rows }
})
