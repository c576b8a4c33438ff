import type { MedusaContainer } from "@medusajs/framework/types"
import type { IntegrityCheck } from "../modules/traceability/stock/integrity/check-ledger"
import { roundQuantity } from "../shared/round-quantity"
import { withTraceability } from "./with-traceability"
import { placeKey } from "../shared/stock-place"
import { readLevels } from "../medusa/levels"

const ITEMS_AT_ONCE = 500
const SAMPLES_MAX = 10

type Difference = {
  inventory_item_id: string
  location_id: string
  level: number
  lot_quantity: number
  untracked_quantity: number
  difference: number
}

async function compare(
  container: MedusaContainer,
  page: { after: string; limit: number },
  itemIds: string[]
): Promise<Difference[]> {
  const totals = await withTraceability(container, (service) => service.readTrackedTotals(page))
  const levels = await readLevels(container, { inventory_item_id: itemIds })
  const places = new Map([...levels, ...totals].map((row) => [placeKey(row), row]))
  const levelAt = new Map(levels.map((level) => [placeKey(level), level.stocked_quantity]))
  const totalAt = new Map(totals.map((total) => [placeKey(total), total]))
  return [...places]
    .map(([key, { inventory_item_id, location_id }]) => {
      const { lot_quantity = 0, untracked_quantity = 0 } = totalAt.get(key) ?? {}
      const level = levelAt.get(key) ?? 0
      const difference = roundQuantity(level - lot_quantity - untracked_quantity)
      return { inventory_item_id, location_id, level, lot_quantity, untracked_quantity, difference }
    })
    .filter((row) => row.difference !== 0)
}

/** Medusa's level of every tracked item at every place = its lots there + its untracked stock. */
async function checkLevels(container: MedusaContainer): Promise<IntegrityCheck> {
  const differences: Difference[] = []
  for (let after = ""; ;) {
    const page = { after, limit: ITEMS_AT_ONCE }
    const itemIds = await withTraceability(container, (service) => service.readTrackedItemIds(page))
    if (!itemIds.length) {
      break
    }
    differences.push(...(await compare(container, page, itemIds)))
    after = itemIds[itemIds.length - 1]
  }
  return {
    name: "lot_stock_equals_medusa_levels",
    ok: !differences.length,
    count: differences.length,
    samples: differences.slice(0, SAMPLES_MAX),
  }
}

/** Proves ledger = lot stock = Medusa's levels. An operation in flight can show as a difference until it is done. */
export async function checkIntegrity(
  container: MedusaContainer
): Promise<{ ok: boolean; checks: IntegrityCheck[] }> {
  const ledger = await withTraceability(container, (service) => service.checkLedger())
  const checks = [...ledger, await checkLevels(container)]
  return { ok: checks.every((check) => check.ok), checks }
}
