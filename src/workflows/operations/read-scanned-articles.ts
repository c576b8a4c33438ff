import type { MedusaContainer } from "@medusajs/framework/types"
import { readArticlesWithCode } from "../../medusa/article-parts"
import type { ScannedCode } from "../../modules/traceability/operations/scan/read-scanned-code"
import type { ScannedPart } from "../../modules/traceability/operations/scan/scan"

/** What the articles that have this code consist of: a pack of six is six of its item, a kit some of each. */
export const readScannedArticles = (
  container: MedusaContainer,
  code: ScannedCode
): Promise<ScannedPart[][]> => readArticlesWithCode(container, code.gtins, code.text)
