import type { MedusaContainer } from "@medusajs/framework/types"
import type { MedusaReturn } from "../../modules/traceability/orders/returns/medusa-return"
import { TraceabilityError } from "../../shared/traceability-error"
import { readMedusaReturn } from "../../medusa/returns"

/** A return of Medusa. Throws `not_found` for an unknown id. */
export async function requireMedusaReturn(
  container: MedusaContainer,
  returnId: string
): Promise<MedusaReturn> {
  const medusa = await readMedusaReturn(container, returnId)
  if (!medusa) {
    throw new TraceabilityError("not_found", `There is no return with the id ${returnId}.`, {
      status: 404,
    })
  }
  return medusa
}
