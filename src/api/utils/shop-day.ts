import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../application/with-traceability"
import { isDay, startOfDay } from "../../shared/zoned-day"

/** A date of a request as an instant: a day without a time begins when it does in the shop's zone. */
export async function startOfShopDay(
  container: MedusaContainer,
  value: string | null | undefined
): Promise<Date | null | undefined> {
  if (!value) {
    return value === undefined ? undefined : null
  }
  return isDay(value)
    ? startOfDay(value, await withTraceability(container, (service) => service.readTimeZone()))
    : new Date(value)
}
