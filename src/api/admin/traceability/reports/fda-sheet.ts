import type { MedusaContainer } from "@medusajs/framework/types"
import type { EpcisFact } from "../../../../modules/traceability/insight/epcis/read-facts"
import type { Production } from "../../../../modules/traceability/insight/epcis/read-production"
import { readItemGtins } from "../../../../medusa/item-codes"
import { readLocations } from "../../../../medusa/locations"
import { itemLabel } from "../../../../medusa/items"
import { readOrderPlaces } from "../../../../medusa/orders"
import { readSupplierPlaces } from "../../../../application/read-supplier-places"
import { describePlace } from "../../../../shared/describe-place"
import { dayIn } from "../../../../shared/zoned-day"
import { withTraceability } from "../../../../application/with-traceability"
import { distinct, readItems } from "../../../utils/add-names"
import { CsvAnswer } from "../../../utils/csv-answer"
import { FDA_HEADER, type FdaNames, fdaRows } from "./fda-rows"

const PAGE = 500

const DOCUMENTS: Record<string, string> = {
  receipt: "Receipt",
  delivery: "Delivery",
  return: "Return",
  internal: "Transfer",
  manufacturing: "Manufacturing order",
}

async function readNames(
  container: MedusaContainer,
  facts: EpcisFact[],
  production: Production
): Promise<Omit<FdaNames, "source">> {
  const goods = production.transformations.flatMap(({ inputs, outputs }) => [...inputs, ...outputs])
  const itemIds = distinct([...facts, ...goods].map((each) => each.inventory_item_id))
  const items = await readItems(container, itemIds)
  const articles = await readItemGtins(container, itemIds)
  const places = facts.flatMap((fact) => [
    fact.from_location_id,
    fact.to_location_id,
    fact.document_from,
  ])
  const locations = await readLocations(container, places)
  const orders = await readOrderPlaces(container, distinct(facts.map((fact) => fact.order_id)))
  const purchases = await readSupplierPlaces(
    container,
    distinct(facts.map((fact) => fact.purchase_order_id))
  )
  const zone = await withTraceability(container, (service) => service.readTimeZone())
  return {
    day: (fact) => dayIn(fact.occurred_at, zone),
    product: (id) => (items.has(id) ? itemLabel(items.get(id)!) : id),
    gtin: (id) => {
      const article = articles.get(id)
      return article && "gtin" in article ? article.gtin : null
    },
    place: (id) => describePlace(locations.get(id)?.name ?? id, locations.get(id)?.address),
    partner: ({ order_id, purchase_order_id, partner_name }) =>
      (order_id && orders.get(order_id)) ||
      (purchase_order_id && purchases.get(purchase_order_id)) ||
      partner_name,
    document: ({ code, reference }) => [DOCUMENTS[code] ?? code, reference],
  }
}

/** Who gave a lot its code: the supplier it came from, or the place where it was made or numbered. */
function sourceOf(first: EpcisFact | undefined, names: Omit<FdaNames, "source">): string | null {
  if (!first) {
    return null
  }
  return first.from_location_id === "supplier"
    ? names.partner(first)
    : names.place(first.document_from ?? first.to_location_id)
}

/**
 * The electronic sortable spreadsheet that the FDA's traceability rule asks for within 24 hours, for one lot: what was
 * received, shipped and transformed, with the key data elements of each.
 */
export const answerFdaSheet = (
  container: MedusaContainer,
  lot: { id: string; name: string }
): CsvAnswer =>
  new CsvAnswer(`fda-traceability-${lot.name}.csv`, FDA_HEADER, async (writeRows) => {
    const written = new Set<string>()
    let source: string | null = null
    let after = 0
    for (let more = true; more;) {
      const { facts, production } = await withTraceability(container, (service) =>
        service.readEpcis({ lot_id: lot.id }, after, PAGE)
      )
      const names = await readNames(container, facts, production)
      source ??= sourceOf(facts[0], names)
      await writeRows(fdaRows(facts, production, { ...names, source }, written))
      after = facts.at(-1)?.seq ?? after
      more = facts.length === PAGE
    }
  })
