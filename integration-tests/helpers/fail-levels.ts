import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Medusa's levels cannot be changed any more, neither one alone nor several together, until the answer is called. */
export function failLevels(container: MedusaContainer): () => void {
  const inventory = container.resolve(Modules.INVENTORY)
  const spies = (["adjustInventory", "updateInventoryLevels"] as const).map((method) =>
    jest.spyOn(inventory, method).mockRejectedValue(new Error("no connection"))
  )
  return () => spies.forEach((spy) => spy.mockRestore())
}
