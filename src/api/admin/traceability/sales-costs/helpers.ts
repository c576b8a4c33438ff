import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import { readItemNames } from "../../../../medusa/items"
import { readSoldTotals, type SoldTotal } from "../../../../medusa/sold-totals"
import type {
  SalesCostRow,
  SearchSalesCost,
} from "../../../../modules/traceability/stock/value/read-sales-cost"
import type { AdminTraceabilitySalesCost } from "../../../../types/http"
import { distinct } from "../../../utils/add-names"
import { asAmounts } from "../../../utils/amounts"
import { CsvAnswer } from "../../../utils/csv-answer"
import { FILE_PAGE, pagesAfter } from "../../../utils/pages-after"
import { readPeriod } from "../../../utils/read-period"
import { marginOf, revenueOf } from "./margin"
import type { SalesCostsParams } from "./validators"

export async function salesCostsSearch(
  container: MedusaContainer,
  { from, to, ...search }: SalesCostsParams
): Promise<SearchSalesCost> {
  return { ...search, ...(await readPeriod(container, { from, to })) }
}

/** How much of the row's item one of the line is; null for a kit, whose price is of all its parts together. */
function sizeOf(row: SalesCostRow, { parts }: SoldTotal): number | null {
  if (!parts.size) {
    return 1
  }
  return parts.size === 1 ? (parts.get(row.inventory_item_id) ?? null) : null
}

function revenueOfRow(row: SalesCostRow, line: SoldTotal | undefined) {
  const size = line && sizeOf(row, line)
  return size ? revenueOf({ quantity: row.quantity, size }, line) : null
}

export async function viewSalesCosts(
  container: MedusaContainer,
  rows: SalesCostRow[]
): Promise<AdminTraceabilitySalesCost[]> {
  const [items, lines] = await Promise.all([
    readItemNames(container, distinct(rows.map((row) => row.inventory_item_id))),
    readSoldTotals(container, distinct(rows.map((row) => row.order_id))),
  ])
  return rows.map((row) => {
    const line = lines.get(row.line_item_id)
    const revenue = revenueOfRow(row, line)
    return {
      ...row,
      order_display_id: line?.display_id ?? null,
      title: line?.title ?? null,
      item: items.get(row.inventory_item_id) ?? row.inventory_item_id,
      costs: asAmounts(row.costs),
      revenue,
      margin: marginOf(row, revenue),
    }
  })
}

const HEADER = [
  "Order",
  "Line",
  "Item",
  "Lot or serial number",
  "Quantity",
  "Quantity without a cost",
  "Cost currency",
  "Cost",
  "Revenue currency",
  "Revenue without taxes",
  "Margin",
]

/** All of it as a table; a second currency of a cost has a row of its own, without the revenue. */
export const answerSalesCostsFile = (
  container: MedusaContainer,
  search: SearchSalesCost
): CsvAnswer =>
  new CsvAnswer("cost-of-sales.csv", HEADER, async (writeRows) => {
    const pages = pagesAfter<SalesCostRow>((after) =>
      withTraceability(container, (service) =>
        service.readSalesCost({ ...search, after, limit: FILE_PAGE, offset: 0 })
      )
    )
    for await (const rows of pages) {
      const viewed = await viewSalesCosts(container, rows)
      await writeRows(
        viewed.flatMap((row) =>
          (row.costs.length ? row.costs : [{ currency_code: "", amount: null }]).map((cost, i) => [
            row.order_display_id,
            row.title,
            row.item,
            row.lot_name,
            i ? null : row.quantity,
            i ? null : row.quantity_without_cost,
            cost.currency_code.toUpperCase(),
            cost.amount,
            i ? null : row.revenue?.currency_code.toUpperCase(),
            i ? null : row.revenue?.amount,
            i ? null : row.margin,
          ])
        )
      )
    }
  })
