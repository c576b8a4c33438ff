import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { withTraceability } from "../../../../application/with-traceability"
import { readSoldTotals, type SoldTotal } from "../../../../medusa/sold-totals"
import type { SalesCostRow } from "../../../../modules/traceability/stock/value/read-sales-cost"
import type { Amount } from "../../../../modules/traceability/stock/value/read-stock-value"
import { groupBy } from "../../../../shared/group-by"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import type { AdminTraceabilityLineSalesCost } from "../../../../types/http"
import { asAmounts } from "../../../utils/amounts"
import { FILE_PAGE, pagesAfter } from "../../../utils/pages-after"
import { marginOf, revenueOf } from "./margin"

async function readRows(container: MedusaContainer, order_id: string): Promise<SalesCostRow[]> {
  const all: SalesCostRow[] = []
  const pages = pagesAfter<SalesCostRow>((after) =>
    withTraceability(container, (service) =>
      service.readSalesCost({ order_id, after, limit: FILE_PAGE, offset: 0 })
    )
  )
  for await (const rows of pages) {
    all.push(...rows)
  }
  return all
}

const sumAmounts = (amounts: Amount[]): Amount[] =>
  [...groupBy(amounts, ({ currency_code }) => currency_code)]
    .map(([currency_code, same]) => ({
      currency_code,
      amount: same
        .reduce((sum, { amount }) => MathBN.add(sum, amount), MathBN.convert(0))
        .toString(),
    }))
    .sort((a, b) => (a.currency_code < b.currency_code ? -1 : 1))

type Kept = { quantity: number; size: number }

/**
 * How much of the line the customer has: pieces and how many of them are one, or whole kits. Undefined where a part of a kit is not
 * tracked, since nobody knows then what it cost, or came back without the others.
 */
function keptOf(rows: SalesCostRow[], { parts }: SoldTotal): Kept | undefined {
  const ofItems = groupBy(rows, (row) => row.inventory_item_id)
  const quantityOf = (itemId: string) =>
    sumQuantities((ofItems.get(itemId) ?? []).map((row) => row.quantity))
  const [itemId] = ofItems.keys()
  if (ofItems.size === 1 && parts.size < 2) {
    return { quantity: quantityOf(itemId), size: parts.get(itemId) ?? 1 }
  }
  const [kits, ...others] = [...parts].map(([id, size]) => roundQuantity(quantityOf(id) / size))
  const areWhole = ofItems.size === parts.size && others.every((count) => count === kits)
  return areWhole ? { quantity: kits, size: 1 } : undefined
}

function viewLine(
  line_item_id: string,
  rows: SalesCostRow[],
  line: SoldTotal | undefined
): AdminTraceabilityLineSalesCost {
  const kept = line && keptOf(rows, line)
  const costs = sumAmounts(rows.flatMap((row) => row.costs))
  const quantity_without_cost = sumQuantities(rows.map((row) => row.quantity_without_cost))
  const revenue = kept ? revenueOf(kept, line) : null
  return {
    line_item_id,
    title: line?.title ?? null,
    quantity: kept ? roundQuantity(kept.quantity / kept.size) : null,
    quantity_without_cost,
    costs: asAmounts(costs),
    revenue,
    margin: marginOf({ costs, quantity_without_cost }, revenue),
  }
}

/** What each line of an order cost and brought, whatever page of its lots is asked for. Lines of which nothing was delivered are not among them. */
export async function viewLineSalesCosts(
  container: MedusaContainer,
  orderId: string
): Promise<AdminTraceabilityLineSalesCost[]> {
  const rows = await readRows(container, orderId)
  const lines = await readSoldTotals(container, rows.length ? [orderId] : [])
  return [...groupBy(rows, (row) => row.line_item_id)].map(([id, ofLine]) =>
    viewLine(id, ofLine, lines.get(id))
  )
}
