import { say } from "../../../../shared/say"
import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { readTracking } from "./read-tracking"

/** Refuses to name or count lots of an item that is captured on delivery: its stock has none. Throws `invalid_state`. */
export async function refuseCapturedOnDelivery(sql: Sql, itemId: string): Promise<void> {
  const item = (await readTracking(sql, [itemId])).get(itemId)!
  if (item.tracking !== "none" && item.capture === "delivery") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.capturedOnDelivery", { item: itemToken(itemId) })
    )
  }
}
