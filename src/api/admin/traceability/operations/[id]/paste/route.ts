import { readPackingList } from "../../../../../../application/read-packing-list"
import type { AdminTraceabilityPackingListResponse } from "../../../../../../types/http"
import { pasteStockOperationPackingListWorkflow } from "../../../../../../workflows/operations/workflows/paste-stock-operation-packing-list"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../helpers"
import type { PastePackingListBody } from "../../validators"

/** Fills all lines of a receipt with one list that names an article on every line; a preview only reads it. */
export const POST = traceabilityRoute<
  PastePackingListBody,
  unknown,
  AdminTraceabilityPackingListResponse
>(async (req) => {
  const { preview, ...list } = req.validatedBody
  const input = { ...list, operation_id: req.params.id }
  const read = preview
    ? (await readPackingList(req.scope, input)).read
    : (await pasteStockOperationPackingListWorkflow(req.scope).run({ input })).result
  const operation = await retrieveOperation(req.scope, req.params.id)
  return {
    operation,
    ...read,
    articles: read.articles.map((article) => {
      const line = operation.lines.find(
        (one) => one.inventory_item_id === article.inventory_item_id
      )
      return { ...article, sku: line?.sku ?? null, title: line?.title ?? null }
    }),
  }
})
