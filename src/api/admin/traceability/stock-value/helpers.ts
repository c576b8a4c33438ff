import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import { readItemNames } from "../../../../medusa/items"
import { asInstant } from "../../../../modules/traceability/stock/lots/given-date"
import type {
  SearchStockValue,
  StockValueRow,
} from "../../../../modules/traceability/stock/value/read-stock-value"
import type { AdminTraceabilityStockValue } from "../../../../types/http"
import { distinct, placeNames } from "../../../utils/add-names"
import { asAmounts } from "../../../utils/amounts"
import { CsvAnswer } from "../../../utils/csv-answer"
import type { StockValueParams } from "./validators"

/** More than there are items or places of any shop. */
const ALL = 1_000_000

/** What was asked for, with the day as the moment it ends in the shop's zone. */
export async function stockValueSearch(
  container: MedusaContainer,
  { date, ...search }: StockValueParams
): Promise<SearchStockValue> {
  const zone = await withTraceability(container, (service) => service.readTimeZone())
  return { ...search, at: asInstant(date, "end", zone) ?? undefined }
}

export async function viewStockValue(
  container: MedusaContainer,
  rows: StockValueRow[]
): Promise<AdminTraceabilityStockValue[]> {
  const [items, placeOf] = await Promise.all([
    readItemNames(container, distinct(rows.map((row) => row.inventory_item_id))),
    placeNames(
      container,
      rows.map((row) => row.location_id)
    ),
  ])
  return rows.map((row) => ({
    inventory_item_id: row.inventory_item_id,
    item: row.inventory_item_id && (items.get(row.inventory_item_id) ?? row.inventory_item_id),
    lot_id: row.lot_id,
    lot_name: row.lot_name,
    location_id: row.location_id,
    location: row.location_id && placeOf(row.location_id),
    quantity: row.quantity,
    quantity_without_cost: row.quantity_without_cost,
    values: asAmounts(row.values),
  }))
}

const HEADER = [
  "Item",
  "Lot or serial number",
  "Location",
  "Quantity",
  "Quantity without a cost",
  "Currency",
  "Value",
]

/** All rows in parts: lots by their ids, since there may be a million; items and places, which are few, from one reading. */
async function* readParts(
  container: MedusaContainer,
  search: SearchStockValue
): AsyncGenerator<StockValueRow[]> {
  if (search.group_by !== "lot") {
    const { rows } = await withTraceability(container, (service) =>
      service.readStockValue({ ...search, limit: ALL, offset: 0 })
    )
    yield rows
    return
  }
  let after: string | null = ""
  while (after !== null) {
    const from: string = after
    const { rows, last } = await withTraceability(container, (service) =>
      service.readLotValuesAfter(search, from)
    )
    yield rows
    after = last
  }
}

/** All of it as a table: a row for each currency, so that no column mixes two. */
export const answerStockValueFile = (
  container: MedusaContainer,
  search: SearchStockValue
): CsvAnswer =>
  new CsvAnswer(`stock-value-by-${search.group_by}.csv`, HEADER, async (writeRows) => {
    for await (const rows of readParts(container, search)) {
      const viewed = await viewStockValue(container, rows)
      await writeRows(
        viewed.flatMap((row) =>
          (row.values.length ? row.values : [{ currency_code: "", amount: null }]).map((value) => [
            row.item,
            row.lot_name,
            row.location,
            row.quantity,
            row.quantity_without_cost,
            value.currency_code.toUpperCase(),
            value.amount,
          ])
        )
      )
    }
  })
