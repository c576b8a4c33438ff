import FulfillmentModule from "@medusajs/medusa/fulfillment"
import { defineLink } from "@medusajs/framework/utils"
import TraceabilityModule from "../modules/traceability"

/** `order.fulfillments.lot_movements.lot`: which units a fulfilment shipped. Read-only, over the movement's own column. */
export default defineLink(
  { linkable: FulfillmentModule.linkable.fulfillment, field: "id" },
  { linkable: { ...TraceabilityModule.linkable.lotMovement.id, primaryKey: "fulfillment_id" }, isList: true },
  { readOnly: true, isList: true } as never
)
