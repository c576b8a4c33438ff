import type { MedusaContainer } from "@medusajs/framework/types"
import type { RecalledDelivery } from "../../../../modules/traceability/trace/recall-lots"
import { readOrderContacts } from "../../../../utils/read-order-contacts"
import { itemLabel } from "../../../../utils/read-names"
import { sumQuantities } from "../../../../utils/round-quantity"
import { toCsv } from "../../../../utils/to-csv"
import { withTraceability } from "../../../../utils/with-traceability"
import { placeNames, readItems } from "../../../utils/add-names"
import { CsvAnswer } from "../../../utils/traceability-route"
import { addLotNames } from "../lots/helpers"
import type { RecallParams } from "./validators"

type Recall = Awaited<ReturnType<typeof readRecall>>

const readRecall = (container: MedusaContainer, lotIds: string[]) =>
  withTraceability(container, (service) => service.readRecall(lotIds))

/** One entry for each order; deliveries without one stand by themselves. */
function byOrder(deliveries: RecalledDelivery[]): RecalledDelivery[][] {
  const groups = new Map<string, RecalledDelivery[]>()
  for (const delivery of deliveries) {
    const key = delivery.order_id ?? delivery.operation_id ?? delivery.reference
    const group = groups.get(key) ?? []
    group.push(delivery)
    groups.set(key, group)
  }
  return [...groups.values()]
}

async function addContacts(container: MedusaContainer, groups: RecalledDelivery[][]) {
  const contacts = await readOrderContacts(
    container,
    groups.flatMap(([first]) => first.order_id ?? [])
  )
  return groups.map((group) => {
    const [{ order_id, reference, partner_name }] = group
    const contact = order_id ? contacts.get(order_id) : undefined
    return {
      order_id,
      display_id: contact?.display_id ?? null,
      reference,
      email: contact?.email ?? null,
      customer_id: contact?.customer_id ?? null,
      name: contact?.name ?? partner_name,
      phone: contact?.phone ?? null,
      lots: group.map(({ lot_id, name, quantity, inventory_item_id, occurred_at }) => ({
        lot_id,
        name,
        quantity,
        inventory_item_id,
        delivered_at: occurred_at,
      })),
      quantity: sumQuantities(group.map((row) => row.quantity)),
    }
  })
}

const total = (rows: { quantity: number }[]) => sumQuantities(rows.map((row) => row.quantity))

async function toTable(container: MedusaContainer, recall: Recall): Promise<string> {
  const items = await readItems(
    container,
    [...recall.places, ...recall.deliveries].map((row) => row.inventory_item_id)
  )
  const product = (id: string) => (items.has(id) ? itemLabel(items.get(id)!) : id)
  const nameOf = await placeNames(
    container,
    recall.places.map((row) => row.location_id)
  )
  const orders = await addContacts(container, byOrder(recall.deliveries))
  const header = [
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
  return toCsv(header, [
    ...recall.places.map((row) => [
      "On hand",
      nameOf(row.location_id),
      null,
      null,
      null,
      product(row.inventory_item_id),
      row.name,
      row.quantity,
      null,
    ]),
    ...recall.production.map((row) => [
      "In production",
      row.reference,
      null,
      null,
      null,
      null,
      row.name,
      row.quantity,
      null,
    ]),
    ...orders.flatMap((order) =>
      order.lots.map((lot) => [
        "Customer",
        order.display_id ? `Order ${order.display_id}` : order.reference,
        order.name,
        order.email,
        order.phone,
        product(lot.inventory_item_id),
        lot.name,
        lot.quantity,
        lot.delivered_at,
      ])
    ),
  ])
}

/**
 * Everything that the given lots are in, where it is and who has it. Lists hold `limit` entries from `offset` on; totals
 * are over all.
 */
export async function answerRecall(
  container: MedusaContainer,
  lotIds: string[],
  { limit, offset, format }: RecallParams
): Promise<object> {
  const recall = await readRecall(container, lotIds)
  if (format === "csv") {
    return new CsvAnswer("recall.csv", await toTable(container, recall))
  }
  const page = <T>(rows: T[]): T[] => rows.slice(offset, offset + limit)
  const ids = page(recall.lot_ids)
  const { lots } = await withTraceability(container, (service) =>
    service.searchLots({ ids: [...lotIds.slice(0, 1), ...ids], limit: limit + 1, offset: 0 })
  )
  const named = new Map((await addLotNames(container, lots)).map((lot) => [lot.id, lot]))
  const places = page(recall.places)
  const nameOf = await placeNames(
    container,
    places.map((row) => row.location_id)
  )
  const groups = byOrder(recall.deliveries)
  const orders = groups.filter(([first]) => first.order_id)
  return {
    recall: {
      lot: lotIds.length === 1 ? named.get(lotIds[0]) : null,
      affected_lots: ids.map((id) => named.get(id)!),
      on_hand: places.map((row) => ({ ...row, location_name: nameOf(row.location_id) })),
      in_production: page(recall.production),
      orders: await addContacts(container, page(groups)),
      totals: {
        affected_lots: recall.lot_ids.length,
        on_hand: total(recall.places),
        in_production: total(recall.production),
        delivered: total(recall.deliveries),
        orders: orders.length,
        deliveries: groups.length,
      },
      counts: { on_hand: recall.places.length, in_production: recall.production.length },
      truncated: recall.truncated,
      limit,
      offset,
    },
  }
}
