import FulfillmentModule from "@medusajs/medusa/fulfillment"
import { defineLink } from "@medusajs/framework/utils"
import TraceabilityModule from "../modules/traceability"

/* eslint-disable @medusajs/link-uses-linkable-properties -- an inverse read-only link names the column it goes by */

/** `order.fulfillments.lot_movements.lot`: which units a fulfilment shipped. Read-only, over the movement's own column. */
export default defineLink(
  { linkable: FulfillmentModule.linkable.fulfillment, field: "id" },
  {
    linkable: { ...TraceabilityModule.linkable.lotMovement.id, primaryKey: "fulfillment_id" },
    isList: true,
  },
  { readOnly: true, isList: true } as never
)
