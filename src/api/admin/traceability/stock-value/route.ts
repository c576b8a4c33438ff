import { withTraceability } from "../../../../application/with-traceability"
import type { AdminTraceabilityStockValueListResponse } from "../../../../types/http"
import { asAmounts } from "../../../utils/amounts"
import type { CsvAnswer } from "../../../utils/csv-answer"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { answerStockValueFile, stockValueSearch, viewStockValue } from "./helpers"
import type { StockValueParams } from "./validators"

/** Says what stock is worth, by item, lot or location, now or at the end of a day. */
export const GET = traceabilityRoute<
  unknown,
  StockValueParams,
  AdminTraceabilityStockValueListResponse | CsvAnswer
>(async (req) => {
  const { limit, offset, format } = req.validatedQuery
  const search = await stockValueSearch(req.scope, req.validatedQuery)
  if (format === "csv") {
    return answerStockValueFile(req.scope, search)
  }
  const { rows, count, totals } = await withTraceability(req.scope, (service) =>
    service.readStockValue(search)
  )
  return {
    stock_value: await viewStockValue(req.scope, rows),
    totals: { ...totals, values: asAmounts(totals.values) },
    count,
    offset,
    limit,
  }
})
