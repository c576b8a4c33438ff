import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaReader } from "../medusa/medusa-reader"
import { lookAgain } from "./look-again"
import { withTraceability } from "./with-traceability"

/**
 * At how many places Medusa's level is not what is on hand, with nothing in flight that explains it. Null where there is too
 * much stock to compare while somebody waits for a page: `checkIntegrity` compares all.
 */
export async function countDifferences(container: MedusaContainer): Promise<number | null> {
  const places = await withTraceability(container, (service) =>
    service.compareSmallStock(medusaReader(container))
  )
  const differing = places?.filter((place) => !place.in_flight)
  return differing ? (await lookAgain(container, differing)).length : null
}
