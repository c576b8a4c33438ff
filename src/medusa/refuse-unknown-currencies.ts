import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { say } from "../shared/say"
import { TraceabilityError } from "../shared/traceability-error"

/**
 * Refuses (`invalid_state`) a currency that Medusa does not know: an amount that is booked in a mistyped one is beside all others
 * for ever.
 */
export async function refuseUnknownCurrencies(
  container: MedusaContainer,
  codes: (string | null | undefined)[]
): Promise<void> {
  const given = [...new Set(codes.flatMap((code) => (code ? [code.toLowerCase()] : [])))]
  if (!given.length) {
    return
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "currency",
    fields: ["code"],
    filters: { code: given },
  })
  const unknown = given.find((code) => !data.some((currency) => currency.code === code))
  if (unknown) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.noCurrency", { currency: unknown.toUpperCase() })
    )
  }
}
