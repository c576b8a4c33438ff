import { Modules } from "@medusajs/framework/utils"
import fc from "fast-check"
import { query } from "../../helpers/books"
import type { Item, Warehouse } from "../books"
import { type Command, expectCode } from "../command"
import { item, warehouse } from "../inputs"

/** Medusa's level has come to differ from what is on hand; somebody sees that, and sets it right. */
export const repairLevel: Command<{ item: Item; place: Warehouse; off: number }> = {
  arbitrary: fc.record({ item, place: warehouse, off: fc.constantFrom(-1, 0, 1, 3) }),
  run: async ({ shop, books }, { item: of, place, off }) => {
    const at = { inventory_item_id: shop.itemId(of), location_id: shop.warehouses[place] }
    const [level] = await query(
      shop.container,
      `SELECT id FROM inventory_level WHERE inventory_item_id = ? AND location_id = ? AND deleted_at IS NULL`,
      [at.inventory_item_id, at.location_id]
    )
    const onHand = books.level(of, place)
    if (!level || onHand + off < 0) {
      return
    }
    if (off) {
      await shop.container
        .resolve(Modules.INVENTORY)
        .adjustInventory(at.inventory_item_id, at.location_id, off)
      expect(await shop.trace.integrity()).toMatchObject({ ok: false })
    }
    const repair = () =>
      shop.trace.post("/level-repairs", { ...at, reason: "Counted", difference: off })
    expectCode(await shop.attempt(repair), off ? null : "invalid_state")
  },
}
