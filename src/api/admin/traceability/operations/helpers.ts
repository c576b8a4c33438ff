import type { MedusaContainer } from "@medusajs/framework/types"
import type { FamilyMember } from "../../../../modules/traceability/operations/documents/read-family"
import type { OperationListRow } from "../../../../modules/traceability/operations/documents/search-operations"
import type PurchasingModuleService from "../../../../modules/purchasing/service"
import { purchaseOrderReference } from "../../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../../types/module-keys"
import { withTraceability } from "../../../../application/with-traceability"
import {
  actorNames,
  distinct,
  itemNames,
  orderDisplayIds,
  placeNames,
  readItems,
  type ReadItems,
} from "../../../utils/add-names"

type Named = Pick<
  OperationListRow,
  "from_location_id" | "to_location_id" | "order_id" | "purchase_order_id" | "done_by" | "undone_by"
>

async function purchaseOrderReferences(
  container: MedusaContainer,
  ids: (string | null)[]
): Promise<Map<string, string>> {
  const known = distinct(ids)
  if (!known.length) {
    return new Map()
  }
  const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
  const orders = await service.listTraceabilityPurchaseOrders(
    { id: known },
    { select: ["id", "number", "reference"], take: known.length }
  )
  return new Map(orders.map((order) => [order.id, purchaseOrderReference(order)]))
}

/** Adds the names a person needs: places, the order's number, who carried it out. */
export async function addOperationNames<T extends Named>(
  container: MedusaContainer,
  operations: T[]
) {
  const [nameOf, displayIdOf, actorOf, purchases] = await Promise.all([
    placeNames(
      container,
      operations.flatMap((o) => [o.from_location_id, o.to_location_id])
    ),
    orderDisplayIds(
      container,
      operations.map((o) => o.order_id)
    ),
    actorNames(
      container,
      operations.flatMap((o) => [o.done_by, o.undone_by])
    ),
    purchaseOrderReferences(
      container,
      operations.map((o) => o.purchase_order_id)
    ),
  ])
  return operations.map((operation) => ({
    ...operation,
    purchase_order_reference:
      (operation.purchase_order_id && purchases.get(operation.purchase_order_id)) ?? null,
    from_name: nameOf(operation.from_location_id),
    to_name: nameOf(operation.to_location_id),
    order_display_id: displayIdOf(operation.order_id),
    done_by_name: actorOf(operation.done_by),
    undone_by_name: actorOf(operation.undone_by),
  }))
}

/** One operation with its lines, its rows and all names. */
export async function retrieveOperation(
  container: MedusaContainer,
  id: string,
  itemsOf: ReadItems = readItems
) {
  const view = await withTraceability(container, (service) => service.viewOperation(id))
  const { claim_id: _claim, has_shelf_life_rules: _rules, ...operation } = view
  const summary = ({ backorder_of_id: _parent, ...member }: FamilyMember) => member
  const parent = operation.family.find((member) => member.id === operation.backorder_of_id)
  const compared = operation.purchase_order_id
    ? await withTraceability(container, (service) => service.compareAnnounced(view))
    : undefined
  const [namesOf, actorOf, [named]] = await Promise.all([
    itemNames(
      container,
      operation.lines.map((line) => line.inventory_item_id),
      itemsOf
    ),
    actorNames(
      container,
      operation.lost_reservations.map((loss) => loss.actor_id)
    ),
    addOperationNames(container, [operation]),
  ])
  return {
    ...named,
    backorder_of: parent ? summary(parent) : null,
    backorders: operation.family.filter((member) => member.backorder_of_id === id).map(summary),
    announced: compared
      ? {
          expected: compared.expected.length,
          entered: compared.entered.length,
          unexpected: compared.unexpected.length,
          differing: compared.differing.length,
        }
      : null,
    lost_reservations: operation.lost_reservations.map((loss) => ({
      ...loss,
      actor_name: actorOf(loss.actor_id),
    })),
    lines: operation.lines.map((line) => ({
      ...line,
      ...namesOf(line.inventory_item_id),
    })),
  }
}

export const retrieveOperations = (container: MedusaContainer, ids: string[]) =>
  Promise.all(ids.map((id) => retrieveOperation(container, id)))
