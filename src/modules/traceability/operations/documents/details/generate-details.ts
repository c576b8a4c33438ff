import { foldName } from "../../../numbers/naming/fold-text"
import { holdsStock } from "../../../../../shared/places"
import { roundQuantity, sumQuantities } from "../../../../../shared/round-quantity"
import { itemToken } from "../../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../../shared/traceability-error"
import { say } from "../../../../../shared/say"
import { refuseForeignName } from "../../../numbers/lists/refuse-foreign-name"
import { requireLotCount } from "../../../numbers/naming/generate-lot-names"
import { splitQuantityPerLot } from "../../../numbers/naming/lots-per-quantity"
import { drawLotNames, namesFrom } from "../../../stock/numbering/draw-lot-names"
import type { Sql } from "../../../sql"
import { asksForLots } from "../capture-rules"
import { openLine, type OpenLine } from "./open-line"
import { writeDetails } from "./write-details"
import type { UniquenessScope } from "../../../../../types/operation"

export type GenerateDetails = {
  operation_id: string
  line_id: string
  first_name?: string
  count?: number
  quantity_per_lot?: number
  keep?: boolean
  accept_similar?: boolean
  /** Count on from the first name even if it looks like the code of something else. */
  accept_code?: boolean
  scope: UniquenessScope
}

function assertCreates({ operation, line }: OpenLine): void {
  if (!asksForLots(operation, line)) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.notNumberedHere", {
        item: itemToken(line.inventory_item_id),
        reference: operation.reference,
      })
    )
  }
  if (!operation.use_create_lots || holdsStock(operation.from_location_id)) {
    throw new TraceabilityError(
      "create_not_allowed",
      say("create_not_allowed.byType", { type: operation.type_name })
    )
  }
}

/** How much each generated lot gets: a serial number 1, lots an equal share with the rest in the last. */
function quantities(open: OpenLine, input: GenerateDetails): number[] {
  const named = open.details.filter((d) => d.line_id === open.line.id && (d.lot_id || d.lot_name))
  const kept = input.keep ? sumQuantities(named.map((d) => d.quantity)) : 0
  const missing = Math.max(open.line.demand - kept, 0)
  if (open.line.tracking === "serial") {
    return Array(requireLotCount(input.count ?? missing)).fill(1)
  }
  if (input.quantity_per_lot !== undefined) {
    const total = input.count !== undefined ? input.quantity_per_lot * input.count : missing
    return splitQuantityPerLot(total, input.quantity_per_lot)
  }
  return equalShares(missing || open.line.demand, requireLotCount(input.count ?? 1))
}

/** Equal shares of four decimals; what does not divide evenly goes into the last. */
function equalShares(total: number, count: number): number[] {
  const share = Math.floor((total / count) * 10_000) / 10_000
  return Array.from({ length: count }, (_, i) =>
    i < count - 1 ? share : roundQuantity(total - share * (count - 1))
  )
}

/**
 * "Generate Serials/Lots": fills a line with lot names from a first one on, or from the item's own sequence when none is
 * given. When the first one is what the sequence suggested, the sequence moves on past them. Throws `create_not_allowed`
 * where the operation type may not create lots.
 */
export async function generateDetails(sql: Sql, input: GenerateDetails): Promise<void> {
  const open = await openLine(sql, input.operation_id, input.line_id)
  assertCreates(open)
  const shares = quantities(open, input)
  const itemId = open.line.inventory_item_id
  const first = foldName(input.first_name)
  const names = first
    ? await namesFrom(sql, itemId, input.scope, first, shares.length)
    : await drawLotNames(sql, itemId, input.scope, shares.length)
  if (first) {
    // The next one too: an EAN is followed by none.
    refuseForeignName(names.slice(0, 2), input.accept_code ? "certain" : "all")
  }
  await writeDetails(sql, {
    ...input,
    open,
    mode: input.keep ? "append" : "replace",
    new_only: true,
    details: names.map((lot_name, i) => ({ lot_name, quantity: shares[i] })),
  })
}
