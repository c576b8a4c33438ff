import { say } from "../../shared/say"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readArticleCodes } from "../../medusa/article-codes"
import { readArticleItems, readItemsWithCodes } from "../../medusa/item-codes"
import { splitDataIdentifier } from "../../modules/traceability/numbers/codes/data-identifiers"
import {
  isMessage,
  type ScannedCode,
} from "../../modules/traceability/operations/scan/read-scanned-code"
import { TraceabilityError } from "../../shared/traceability-error"

/** `is_field` says that the code is the article's behind a data identifier: other barcodes of the label have one too. */
type ScannedItems = { item_ids: string[] | null; is_field: boolean }

/** What a label calls its article behind a data identifier; undefined for a text that is no such barcode. */
export function articleInField(text: string): string | undefined {
  const field = splitDataIdentifier(text)
  return field?.means === "article" ? field.value : undefined
}

/**
 * The items of the article that a code names, in GS1's way or as the code that stands on the product; null when it names
 * none. A SKU is taken for a unit's number where somebody says so, as is an article's code with another check digit.
 */
export async function readScannedItems(
  container: MedusaContainer,
  code: ScannedCode,
  acceptsCode = false
): Promise<ScannedItems> {
  if (isMessage(code)) {
    const ofGtins = code.gtins.length ? await readArticleItems(container, code.gtins) : null
    const item_ids = code.articles?.length
      ? await readItemsWithCodes(container, code.articles)
      : ofGtins
    return { item_ids, is_field: false }
  }
  const behind = articleInField(code.text)
  const codes = await readArticleCodes(container, [code.text, ...(behind ? [behind] : [])])
  const found = codes.get(code.text) ?? (behind ? codes.get(behind) : undefined)
  if (!found || (acceptsCode && found.kind !== "barcode")) {
    return { item_ids: null, is_field: false }
  }
  if (found.kind === "mistyped") {
    throw new TraceabilityError(
      "not_a_lot_name",
      say("not_a_lot_name.wrongCheckDigit", {
        text: code.text,
        code: found.code,
        article: found.article,
      })
    )
  }
  return { item_ids: found.item_ids, is_field: !codes.has(code.text) }
}
