import { say, spoken } from "../../../../shared/say"
import { itemToken, locationToken } from "../../../../shared/message-tokens"
import { roundQuantity } from "../../../../shared/round-quantity"
import { RowError, throwRowErrors } from "../../../../shared/traceability-error"
import type { LevelChange } from "../../operations/claims/claim"

/** Medusa's level of an item at a place: how much is there, and how much of it is promised to orders. */
export type Level = {
  inventory_item_id: string
  location_id: string
  stocked_quantity: number
  reserved_quantity: number
  /** Who it is promised to, as a message says it. */
  promised_to?: string
}

/** Refuses to consume what is promised to Medusa's orders. Throws `not_enough_stock` with every item that would be. */
export function refusePromised(changes: LevelChange[], levels: Level[]): void {
  const errors = changes.flatMap((change, index): RowError[] => {
    const level = levels.find(
      (l) =>
        l.inventory_item_id === change.inventory_item_id && l.location_id === change.location_id
    )
    const stocked = level?.stocked_quantity ?? 0
    const reserved = level?.reserved_quantity ?? 0
    const needed = -change.adjustment
    if (needed <= 0 || roundQuantity(stocked - reserved - needed) >= 0) {
      return []
    }
    const what = {
      item: itemToken(change.inventory_item_id),
      needed,
      stocked,
      place: locationToken(change.location_id),
    }
    const sentence = reserved === 1 ? "not_enough_stock.promised" : "not_enough_stock.manyPromised"
    const said =
      reserved > 0
        ? say(sentence, { ...what, reserved, documents: level?.promised_to ?? say("part.orders") })
        : say("not_enough_stock.neededHere", what)
    return [
      {
        index,
        value: String(needed),
        code: "not_enough_stock",
        ...spoken(said),
      },
    ]
  })
  throwRowErrors(errors)
}
