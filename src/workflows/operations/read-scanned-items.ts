import type { MedusaContainer } from "@medusajs/framework/types"
import { readArticleCodes } from "../../medusa/article-codes"
import { readArticleItems } from "../../medusa/item-codes"
import {
  isGs1,
  type ScannedCode,
} from "../../modules/traceability/operations/scan/read-scanned-code"
import { TraceabilityError } from "../../shared/traceability-error"

/**
 * The items of the article that a code names, in GS1's way or as the code that stands on the product; null when it names
 * none. A SKU is taken for a unit's number where somebody says so, as is an article's code with another check digit.
 */
export async function readScannedItems(
  container: MedusaContainer,
  code: ScannedCode,
  acceptsCode = false
): Promise<string[] | null> {
  if (isGs1(code)) {
    return code.gtins.length ? readArticleItems(container, code.gtins) : null
  }
  const found = (await readArticleCodes(container, [code.text])).get(code.text)
  if (!found || (acceptsCode && found.kind !== "barcode")) {
    return null
  }
  if (found.kind === "mistyped") {
    throw new TraceabilityError(
      "not_a_lot_name",
      `${code.text} has a wrong check digit: ${found.code} is the barcode of ${found.article}. If it is the unit's own number, say so: accept_code.`
    )
  }
  return found.item_ids
}
