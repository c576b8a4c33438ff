import type { MedusaContainer } from "@medusajs/framework/types"
import { countLookup, hashVisitor } from "./count-lookup"
import { findPassport, type PassportLookup } from "./find-passport"
import { takePoint, takePointsOfMiss } from "./limit-lookups"
import type { PassportAddress } from "./passport-address"

export type LookedUp = { retry_after: number } | PassportLookup

/** Finds a passport for a visitor from `ip`, as often as visitors may ask, and counts that. */
export async function lookUp(
  container: MedusaContainer,
  address: PassportAddress | undefined,
  ip: string
): Promise<LookedUp> {
  const at = new Date()
  const visitor = await hashVisitor(container, ip, at)
  const retry_after = await takePoint(container, visitor)
  if (retry_after !== undefined) {
    return { retry_after }
  }
  if (!address) {
    await takePointsOfMiss(container, visitor)
    return { number: "", lot_id: null, content: undefined }
  }
  const found = await findPassport(container, address)
  if (!found.content) {
    await takePointsOfMiss(container, visitor)
  }
  if (address.number) {
    const { number, lot_id } = found
    countLookup(container, { number, visitor, found: !!found.content, lot_id, at })
  }
  return found
}
