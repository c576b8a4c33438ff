import type { MedusaContainer } from "@medusajs/framework/types"
import type { RecallRows } from "../../../../modules/traceability/insight/recall/recall-list"
import { itemLabel } from "../../../../medusa/items"
import type { Cell } from "../../../../shared/to-csv"
import { withTraceability } from "../../../../application/with-traceability"
import { placeNames, readItems } from "../../../utils/add-names"
import { CsvAnswer } from "../../../utils/csv-answer"
import type { Asking } from "../../../utils/permissions"
import { recallContacts } from "./recall-contacts"

const HEADER = [
  "Where",
  "Place or order",
  "Name",
  "E-mail",
  "Phone",
  "Product",
  "Lot/Serial Number",
  "Quantity",
  "Date",
]

const NO_CONTACT = [null, null, null]

async function productNames(container: MedusaContainer, rows: { inventory_item_id: string }[]) {
  const items = await readItems(
    container,
    rows.map((row) => row.inventory_item_id)
  )
  return (id: string) => (items.has(id) ? itemLabel(items.get(id)!) : id)
}

/** In the table itself, where nobody who reads it can overlook it. */
const NOT_COMPLETE = "NOT COMPLETE: there are more lots than a recall can list"

async function toCells(asking: Asking, found: RecallRows): Promise<Cell[][]> {
  if ("truncated" in found) {
    return [[NOT_COMPLETE]]
  }
  if ("production" in found) {
    return found.production.map(({ reference, name, quantity }) => [
      ...["In production", reference, ...NO_CONTACT, null],
      ...[name, quantity, null],
    ])
  }
  if ("places" in found) {
    const productOf = await productNames(asking.scope, found.places)
    const ids = found.places.map((row) => row.location_id)
    const placeOf = await placeNames(asking.scope, ids)
    return found.places.map(({ location_id, inventory_item_id, name, quantity }) => [
      ...["On hand", placeOf(location_id), ...NO_CONTACT, productOf(inventory_item_id)],
      ...[name, quantity, null],
    ])
  }
  const productOf = await productNames(asking.scope, found.sales)
  const contactOf = await recallContacts(asking, found.sales)
  return found.sales.map((sale) => {
    const { display_id, name, email, phone } = contactOf(sale)
    return [
      ...["Customer", display_id ? `Order ${display_id}` : sale.reference],
      ...[name, email, phone, productOf(sale.inventory_item_id)],
      ...[sale.name, sale.quantity, sale.delivered_at],
    ]
  })
}

/** A recall as a table: where everything is, and whom to write to. */
export const recallTable = (asking: Asking, lotIds: string[]): CsvAnswer =>
  new CsvAnswer("recall.csv", HEADER, (writeRows) =>
    withTraceability(asking.scope, (service) =>
      service.eachRecallRows(lotIds, async (rows) => writeRows(await toCells(asking, rows)))
    )
  )
