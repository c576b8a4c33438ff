import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import { readItemNames } from "../../../../medusa/items"
import type {
  SearchServiceCost,
  ServiceCostRow,
} from "../../../../modules/traceability/manufacturing/repairs/read-service-cost"
import type { AdminTraceabilityServiceCost } from "../../../../types/http"
import { distinct, orderDisplayIds } from "../../../utils/add-names"
import { asAmounts } from "../../../utils/amounts"
import { CsvAnswer } from "../../../utils/csv-answer"
import { FILE_PAGE, pagesAfter } from "../../../utils/pages-after"
import { readPeriod } from "../../../utils/read-period"
import type { ServiceCostsParams } from "./validators"

export async function serviceCostsSearch(
  container: MedusaContainer,
  { from, to, ...search }: ServiceCostsParams
): Promise<SearchServiceCost> {
  return { ...search, ...(await readPeriod(container, { from, to })) }
}

export async function viewServiceCosts(
  container: MedusaContainer,
  rows: ServiceCostRow[]
): Promise<AdminTraceabilityServiceCost[]> {
  const [items, displayIdOf] = await Promise.all([
    readItemNames(container, distinct(rows.map((row) => row.inventory_item_id))),
    orderDisplayIds(
      container,
      rows.map((row) => row.order_id)
    ),
  ])
  return rows.map((row) => ({
    ...row,
    item: items.get(row.inventory_item_id) ?? row.inventory_item_id,
    order_display_id: displayIdOf(row.order_id),
    costs: asAmounts(row.costs),
  }))
}

const HEADER = [
  "Case",
  "Item",
  "Lot or serial number",
  "Order",
  "Reason",
  "Warranty",
  "Currency",
  "Cost",
]

/** All of it as a table, with a row for each currency. */
export const answerServiceCostsFile = (
  container: MedusaContainer,
  search: SearchServiceCost
): CsvAnswer =>
  new CsvAnswer("cost-of-service.csv", HEADER, async (writeRows) => {
    const pages = pagesAfter<ServiceCostRow>((after) =>
      withTraceability(container, (service) =>
        service.readServiceCost({ ...search, after, limit: FILE_PAGE, offset: 0 })
      )
    )
    for await (const rows of pages) {
      const viewed = await viewServiceCosts(container, rows)
      await writeRows(
        viewed.flatMap((row) =>
          row.costs.map((cost) => [
            row.reference,
            row.item,
            row.lot_name,
            row.order_display_id,
            row.reason,
            row.coverage === "warranty" ? "yes" : "no",
            cost.currency_code.toUpperCase(),
            cost.amount,
          ])
        )
      )
    }
  })
