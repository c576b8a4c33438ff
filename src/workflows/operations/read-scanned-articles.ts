import type { MedusaContainer } from "@medusajs/framework/types"
import { readArticlesWithCode } from "../../medusa/article-parts"
import type { ScannedCode } from "../../modules/traceability/operations/scan/read-scanned-code"
import { articleInField } from "./read-scanned-items"
import type { ScannedPart } from "../../modules/traceability/operations/scan/scan"

/** What the articles that have this code consist of: a pack of six is six of its item, a kit some of each. */
export const readScannedArticles = (
  container: MedusaContainer,
  code: ScannedCode
): Promise<ScannedPart[][]> => {
  const text = articleInField(code.text) ?? code.text
  return readArticlesWithCode(container, code.gtins, code.articles ?? [code.text, text])
}
