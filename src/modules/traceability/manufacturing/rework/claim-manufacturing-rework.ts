import type { UniquenessScope } from "../../../../types/operation"
import type { Sql } from "../../sql"
import type { ClaimRework } from "./claim-rework"
import { claimComponentScrap, type ScrapComponent } from "./scrap-component"
import { claimSwap, type SwapComponent } from "./swap-component"
import { claimUnbuild, type UnbuildOrder } from "./unbuild-order"

/** Taking apart what an order made, swapping a component of it, or scrapping one while it is open. */
export type ManufacturingRework =
  { unbuild: UnbuildOrder } | { swap: Omit<SwapComponent, "scope"> } | { scrap: ScrapComponent }

export function claimManufacturingRework(
  sql: Sql,
  what: ManufacturingRework,
  input: ClaimRework & { scope: UniquenessScope }
) {
  if ("unbuild" in what) {
    return claimUnbuild(sql, { ...what.unbuild, ...input })
  }
  return "swap" in what
    ? claimSwap(sql, { ...what.swap, ...input })
    : claimComponentScrap(sql, { ...what.scrap, ...input })
}
