import { enterOpeningList } from "../../../../../../application/enter-opening-list"
import type { AdminTraceabilityOpeningStockListAddedResponse } from "../../../../../../types/http"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import type { AddOpeningStockListBody } from "../../validators"

/** Enters a part of a pasted list into a run, all or nothing; a preview only reads it. */
export const POST = traceabilityRoute<
  AddOpeningStockListBody,
  unknown,
  AdminTraceabilityOpeningStockListAddedResponse
>(async (req) => {
  const { rows, read, chunk, repeated } = await enterOpeningList(req.scope, {
    ...req.validatedBody,
    operation_id: req.params.id,
  })
  return { chunk, repeated, row_count: rows, ...read }
})
