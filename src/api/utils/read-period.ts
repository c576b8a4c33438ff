import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../application/with-traceability"
import { asInstant } from "../../modules/traceability/stock/lots/given-date"
import { say } from "../../shared/say"
import { TraceabilityError } from "../../shared/traceability-error"

type Given = { from?: string; to?: string }

/**
 * The period that a report asks for, as instants: from the start of its first day to the end of its last, both in the shop's
 * zone. One that ends before it begins is refused: its answer would be empty, as if there was nothing.
 */
export async function readPeriod(
  container: MedusaContainer,
  { from, to }: Given
): Promise<{ from?: Date; to?: Date }> {
  const zone = await withTraceability(container, (service) => service.readTimeZone())
  const period = {
    from: asInstant(from, "start", zone) ?? undefined,
    to: asInstant(to, "end", zone) ?? undefined,
  }
  if (period.from && period.to && period.from > period.to) {
    throw new TraceabilityError(
      "invalid_dates",
      say("invalid_dates.periodReversed", { from: from ?? "", to: to ?? "" })
    )
  }
  return period
}
