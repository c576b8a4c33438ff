import {
  TraceabilityEvents,
  type TraceabilityEventName,
  type TraceabilityEventPayloads,
} from "medusa-plugin-traceability/types"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { IsNothing } from "./assert"

type Recalled = TraceabilityEventPayloads["traceability.lot.recalled"]

export default async function notifyCustomer({ event }: SubscriberArgs<Recalled>) {
  const { order_id, customer_id, lot_ids } = event.data
  const told: [string | null, string | null, string[]] = [order_id, customer_id, lot_ids]
  return told.length
}

export const config: SubscriberConfig = { event: TraceabilityEvents.LOT_RECALLED }

/** Each event has a payload. */
export type EveryEvent = IsNothing<Exclude<TraceabilityEventName, keyof TraceabilityEventPayloads>>
