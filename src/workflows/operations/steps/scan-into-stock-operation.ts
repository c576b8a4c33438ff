import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readScannedCode } from "../../../modules/traceability/operations/scan/read-scanned-code"
import { readArticleItems } from "../../../medusa/item-codes"
import { restoreOperations } from "../restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type ScanIntoStockOperationInput = {
  operation_id: string
  code: string
  /** Only this line, when somebody works on one. */
  line_id?: string
  /** A new number that looks like another one of its item is meant. */
  accept_similar?: boolean
}

export const scanIntoStockOperationStepId = "traceability-scan-into-stock-operation-step"

/**
 * This step reads a scanned code and writes it into an open operation, all or nothing. Compensated by restoring the
 * operation.
 *
 * Returns `{ line_id, detail_id }` of the row that was picked or filled.
 */
export const scanIntoStockOperationStep = createStep(
  scanIntoStockOperationStepId,
  async (input: ScanIntoStockOperationInput, { container }) => {
    const now = new Date()
    const code = readScannedCode(input.code, now)
    const item_ids = code.gtin ? await readArticleItems(container, code.gtin) : null
    const { scanned, before } = await withTraceability(container, (service) =>
      service.scanIntoOperation({ ...input, code, item_ids, now })
    )
    return new StepResponse(scanned, before)
  },
  restoreOperations
)
