import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { requireQuantity } from "./check-quantity"
import { LOT_ROWS_MAX } from "./lot-rows-max"
import { fromTenThousandths, toTenThousandths } from "./ten-thousandths"

const requireParts = (quantity: number): bigint =>
  toTenThousandths(requireQuantity(quantity, "lot"))

function assertPositivePerLot(quantityPerLot: number): void {
  if (!(quantityPerLot > 0)) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.perLotNotPositive", { quantity: quantityPerLot })
    )
  }
}

/**
 * Returns how much each lot gets when a total is filled into lots of one size, as in Odoo: as many full lots as fit, then
 * one with the rest. Counted in ten-thousandths, so that the lots add up to the total exactly. Throws `quantity_mismatch`
 * for a quantity that is none, `too_many_rows` beyond the limit.
 */
export function splitQuantityPerLot(total: number, quantityPerLot: number): number[] {
  assertPositivePerLot(quantityPerLot)
  const totalParts = requireParts(total)
  const lotParts = requireParts(quantityPerLot)
  const full = totalParts / lotParts
  const rest = totalParts % lotParts
  const count = full + (rest > 0n ? 1n : 0n)
  if (count > BigInt(LOT_ROWS_MAX)) {
    throw new TraceabilityError(
      "too_many_rows",
      say("too_many_rows.lotsOfQuantity", {
        total,
        quantity: quantityPerLot,
        count: String(count),
        limit: LOT_ROWS_MAX,
      })
    )
  }
  const lots = Array<number>(Number(full)).fill(fromTenThousandths(lotParts))
  return rest > 0n ? [...lots, fromTenThousandths(rest)] : lots
}
