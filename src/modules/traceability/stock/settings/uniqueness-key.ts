import type { UniquenessScope } from "../../../../types/operation"
import { shortenValue } from "../../numbers/naming/shorten-value"
import { askNow, strategyFailed } from "../../strategies/ask-strategy"
import { strategyOf } from "../../strategies/strategies"

const GROUP_LENGTH_MAX = 100

/** Before the shop's own groups, so that none is taken for an item's id or for the whole shop. */
export const SHOP_GROUP = "group:"

function groupOfShop(itemId: string): string | null {
  const groupOf = strategyOf("uniquenessGroup")
  if (!groupOf) {
    return null
  }
  const group: unknown = askNow("uniqueness group", () => groupOf(itemId))
  if (group === null) {
    return null
  }
  if (typeof group !== "string" || !group.trim() || group.length > GROUP_LENGTH_MAX) {
    throw strategyFailed(
      "uniqueness group",
      `returned ${shortenValue(group)} instead of a name of at most ${GROUP_LENGTH_MAX} characters, or null`
    )
  }
  return `${SHOP_GROUP}${group}`
}

/** What `traceability_lot.uniqueness_scope` holds: a name is unique among the lots that share it. */
export const uniquenessKey = (scope: UniquenessScope, itemId: string): string =>
  groupOfShop(itemId) ?? (scope === "global" ? "global" : itemId)
