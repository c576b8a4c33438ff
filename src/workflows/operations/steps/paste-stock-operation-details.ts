import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type TraceabilityModuleService from "../../../modules/traceability/service"
import { restoreOperations } from "../restore-operations"
import { refuseArticleCodes } from "../../../application/refuse-article-codes"
import { readOwnArticle } from "../../../medusa/item-codes"
import { flaggingWrongReturns } from "../../../application/flag-wrong-returns"
import { withTraceability } from "../../../application/with-traceability"

export type PasteStockOperationDetailsInput = Parameters<
  TraceabilityModuleService["pasteDetails"]
>[0]

export const pasteStockOperationDetailsStepId = "traceability-paste-stock-operation-details-step"

/**
 * This step pastes a list copied from a spreadsheet into a line, all or nothing. Compensated by restoring the
 * operation.
 */
export const pasteStockOperationDetailsStep = createStep(
  pasteStockOperationDetailsStepId,
  async (input: PasteStockOperationDetailsInput, { container }) => {
    const { operation_id: _operation, line_id: _line, keep: _keep, ...reading } = input
    const { rows } = await withTraceability(container, (service) =>
      // What is only asked about is a row here: an article of the shop is named.
      service.parsePastedText({ ...reading, text: input.text, accept_code: true })
    )
    await refuseArticleCodes(
      container,
      rows.map(({ line, name }) => ({
        index: line - 1,
        line_id: input.line_id,
        name,
        accept_code: input.accept_code,
      }))
    )
    const [line] = await withTraceability(container, (service) =>
      service.listStockOperationLines(
        { id: input.line_id },
        { select: ["id", "inventory_item_id"] }
      )
    )
    const article = line && (await readOwnArticle(container, line.inventory_item_id))
    const before = await flaggingWrongReturns(container, input.operation_id, () =>
      withTraceability(container, (service) => service.pasteDetails({ ...input, article }))
    )
    return new StepResponse(void 0, before)
  },
  restoreOperations
)
