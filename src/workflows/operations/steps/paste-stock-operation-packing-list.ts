import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readPackingList } from "../../../application/read-packing-list"
import { withTraceability } from "../../../application/with-traceability"
import type TraceabilityModuleService from "../../../modules/traceability/service"
import { throwRowErrors } from "../../../shared/traceability-error"
import { restoreOperations } from "../restore-operations"

export type PasteStockOperationPackingListInput = Omit<
  Parameters<TraceabilityModuleService["pastePackingList"]>[0],
  "articles" | "preview"
>

export const pasteStockOperationPackingListStepId =
  "traceability-paste-stock-operation-packing-list-step"

/**
 * This step fills all lines of a receipt with one list that names an article on every line, all or nothing. Returns what was
 * read. Compensated by restoring the operation.
 */
export const pasteStockOperationPackingListStep = createStep(
  pasteStockOperationPackingListStepId,
  async (input: PasteStockOperationPackingListInput, { container }) => {
    const { articles, read: found } = await readPackingList(container, input)
    throwRowErrors(found.errors.map(({ line, ...error }) => ({ ...error, index: line - 1 })))
    const { read, before } = await withTraceability(container, (service) =>
      service.pastePackingList({ ...input, articles })
    )
    return new StepResponse(read, before)
  },
  restoreOperations
)
