import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../application/with-traceability"
import type { BoughtWarranty, OrderedPart } from "../../medusa/bought-warranties"
import type { OwnedLot } from "../../modules/traceability/insight/trace/owned-lots"
import { sumQuantities } from "../../shared/round-quantity"

/** The unit that an extended warranty is for; nothing while it has not left yet; or why nobody can tell, as the end of a sentence. */
export type WarrantedUnit = { lot_id: string } | { waits: true } | { unclear: string }

const isSerial = ({ kind }: OwnedLot): boolean => kind === "serial"

/** Among the units that the customer has: two articles can have the same number. */
async function findNamed(
  container: MedusaContainer,
  { customer_id, customer_orders }: BoughtWarranty,
  name: string
): Promise<WarrantedUnit> {
  const owned = await withTraceability(container, (service) =>
    customer_id
      ? service.readUnitsOf(customer_id, customer_orders)
      : service.readOwnedLots(customer_orders)
  )
  const units = owned.filter((unit) => isSerial(unit) && unit.name === name)
  if (units.length === 1) {
    return { lot_id: units[0].lot_id }
  }
  return {
    unclear: units.length
      ? `${name}, and this customer has ${units.length} units with that number. Add it on the page of the right one.`
      : `${name}, which this customer does not have. Add it on the unit's page.`,
  }
}

async function keepSerial(
  container: MedusaContainer,
  parts: OrderedPart[]
): Promise<OrderedPart[]> {
  const tracking = await withTraceability(container, (service) =>
    service.readTracking(parts.map((part) => part.inventory_item_id))
  )
  return parts.filter((part) => tracking.get(part.inventory_item_id)?.tracking === "serial")
}

/** What is bought together with its unit: nobody knows its number before it leaves. */
async function findInOrder(
  container: MedusaContainer,
  { order_id, parts }: BoughtWarranty
): Promise<WarrantedUnit> {
  const serial = await keepSerial(container, parts)
  const ordered = sumQuantities(serial.map((part) => part.ordered))
  if (ordered !== 1) {
    return {
      unclear: ordered
        ? `one of ${ordered} units of this order. Add it on the page of the right one, once that has left.`
        : "no serial number, and no unit is in this order that it could be for. Add it on the unit's page.",
    }
  }
  const owned = await withTraceability(container, (service) => service.readOwnedLots([order_id]))
  const unit = owned.find(isSerial)
  if (unit) {
    return { lot_id: unit.lot_id }
  }
  return serial.some((part) => part.to_come > 0)
    ? { waits: true }
    : { unclear: "the unit of this order, which this customer has no more." }
}

/** By the number that the customer named; else the one unit of the same order. */
export const findWarrantedUnit = (
  container: MedusaContainer,
  bought: BoughtWarranty
): Promise<WarrantedUnit> =>
  bought.unit === null ? findInOrder(container, bought) : findNamed(container, bought, bought.unit)
