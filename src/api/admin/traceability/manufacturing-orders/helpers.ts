import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderView } from "../../../../modules/traceability/manufacturing/orders/order-view"
import { readFamilyLevels } from "../../../../medusa/levels"
import { withTraceability } from "../../../../application/with-traceability"
import type { ClaimManufacturingInput } from "../../../../workflows/manufacturing/steps/claim-manufacturing"
import type { ClaimManufacturingReworkInput } from "../../../../workflows/manufacturing/steps/claim-manufacturing-rework"
import { reworkManufacturingOrderWorkflow } from "../../../../workflows/manufacturing/workflows/rework-manufacturing-order"
import { produceManufacturingOrdersWorkflow } from "../../../../workflows/manufacturing/workflows/produce-manufacturing-orders"
import { actorNames, itemNames, placeNames } from "../../../utils/add-names"
import { notFound } from "../../../utils/require"
import { retrieveOperation } from "../operations/helpers"
import { availabilityOf } from "./availability-of"

/** Adds the names a person needs: the product, the place, who finished it. */
export async function addOrderNames(container: MedusaContainer, orders: OrderView[]) {
  const namesOf = await itemNames(
    container,
    orders.map((order) => order.inventory_item_id)
  )
  const nameOf = await placeNames(
    container,
    orders.map((order) => order.location_id)
  )
  const actorOf = await actorNames(
    container,
    orders.map((order) => order.done_by)
  )
  // What labour costs is for those who may see costs.
  return orders.map(({ labour_cost: _cost, labour_currency_code: _currency, ...order }) => ({
    ...order,
    ...namesOf(order.inventory_item_id),
    location_name: nameOf(order.location_id),
    done_by_name: actorOf(order.done_by),
  }))
}

async function readOne(container: MedusaContainer, id: string): Promise<OrderView> {
  const { orders } = await withTraceability(container, (service) =>
    service.searchManufacturingOrders({ ids: [id], limit: 1, offset: 0 })
  )
  if (!orders.length) {
    throw notFound("manufacturing order", id)
  }
  return orders[0]
}

/** An order with its operation, how much of each component is available, and the family it was split into. */
export async function retrieveOrder(container: MedusaContainer, id: string) {
  const order = await readOne(container, id)
  const operation = await retrieveOperation(container, order.operation_id)
  const levels = await readFamilyLevels(
    container,
    order.family_reference,
    operation.lines.map((line) => ({
      inventory_item_id: line.inventory_item_id,
      location_id: order.location_id,
    }))
  )
  const levelOf = new Map(levels.map((level) => [level.inventory_item_id, level]))
  const ahead = await withTraceability(container, (service) => service.readDemandsAhead(id))
  const { orders: family } = await withTraceability(container, (service) =>
    service.searchManufacturingOrders({
      family_reference: order.family_reference,
      order: "family",
      limit: 1_000,
      offset: 0,
    })
  )
  const [named] = await addOrderNames(container, [order])
  return {
    ...named,
    operation: {
      ...operation,
      lines: operation.lines.map((line) =>
        line.role === "component"
          ? {
              ...line,
              ...availabilityOf(
                line,
                order.state,
                levelOf.get(line.inventory_item_id),
                ahead.get(line.inventory_item_id) ?? 0
              ),
            }
          : line
      ),
    },
    backorders:
      family.length > 1
        ? family.map(({ id: memberId, reference, state, quantity, lot }) => ({
            id: memberId,
            reference,
            state,
            quantity,
            lot,
          }))
        : [],
  }
}

/** Orders after a command, in the order of their family. */
export async function listOrders(container: MedusaContainer, ids: string[]) {
  const { orders } = await withTraceability(container, (service) =>
    service.searchManufacturingOrders({ ids, order: "family", limit: ids.length, offset: 0 })
  )
  return addOrderNames(container, orders)
}

/** Produces, and answers the first order, all that were made of it, and the one with the rest. */
export async function produceOrder(container: MedusaContainer, input: ClaimManufacturingInput) {
  const { result } = await produceManufacturingOrdersWorkflow(container).run({ input })
  const { order_ids, rest_id } = result
  return {
    manufacturing_order: await retrieveOrder(container, order_ids[0]),
    manufacturing_orders: await listOrders(container, order_ids),
    backorder: rest_id ? await retrieveOrder(container, rest_id) : null,
  }
}

/** Takes apart, swaps or scraps, and answers the order with the document of it. */
export async function reworkOrder(
  container: MedusaContainer,
  id: string,
  input: ClaimManufacturingReworkInput
) {
  const { result } = await reworkManufacturingOrderWorkflow(container).run({ input })
  return {
    manufacturing_order: await retrieveOrder(container, id),
    operation: await retrieveOperation(container, result.operation_id),
  }
}
