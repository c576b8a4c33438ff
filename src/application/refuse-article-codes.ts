import type { MedusaContainer } from "@medusajs/framework/types"
import { type ArticleCode, readArticleCodes } from "../medusa/article-codes"
import { foldName } from "../modules/traceability/numbers/naming/fold-text"
import { type RowError, throwRowErrors } from "../shared/traceability-error"
import { withTraceability } from "./with-traceability"

/** A new name of a request, and where it stands in it. */
export type EnteredName = {
  index: number
  line_id?: string
  name: string | null | undefined
  accept_code?: boolean
}

const SAYS: Record<ArticleCode["kind"], (name: string, found: ArticleCode) => string> = {
  barcode: (name, { article }) => `${name} is the barcode of ${article}.`,
  mistyped: (name, { article, code }) =>
    `${name} has a wrong check digit: ${code} is the barcode of ${article}.`,
  sku: (name, { article }) => `${name} is the SKU of ${article}.`,
}

const ENTER = "Enter the lot or serial number of the unit."

/** A SKU may be a unit's number too, where every piece is one of its kind: whoever knows says so. */
function refusalOf({ name, accept_code }: EnteredName, found: ArticleCode): string | undefined {
  const says = `${SAYS[found.kind](name!, found)} ${ENTER}`
  if (found.kind === "barcode") {
    return says
  }
  return accept_code ? undefined : `${says} If it is the unit's own number, say so: accept_code.`
}

/** The same for names that nobody can pass with `accept_code`: only codes that are certain are refused. */
export const refuseArticleNames = (
  container: MedusaContainer,
  names: (string | null | undefined)[]
): Promise<void> =>
  refuseArticleCodes(
    container,
    names.map((name, index) => ({ index, name, accept_code: true }))
  )

/** Refuses names that are codes of the shop's own products (`not_a_lot_name`), row by row. */
export const refuseArticleCodes = async (
  container: MedusaContainer,
  entered: EnteredName[]
): Promise<void> => throwRowErrors(await findArticleCodes(container, entered))

/**
 * Returns the rows whose names are codes of the shop's own products: what the module cannot know. Names that lots have
 * already pass: they came in before anybody asked.
 */
export async function findArticleCodes(
  container: MedusaContainer,
  entered: EnteredName[]
): Promise<RowError[]> {
  const rows = entered
    .map((row) => ({ ...row, name: foldName(row.name) }))
    .filter((row) => row.name)
  const found = rows.length
    ? await readArticleCodes(
        container,
        rows.map((row) => row.name!)
      )
    : new Map<string, ArticleCode>()
  if (!found.size) {
    return []
  }
  const lots = await withTraceability(container, (service) =>
    service.listStockLots({ name: [...found.keys()] }, { select: ["id", "name"], take: null })
  )
  const known = new Set(lots.map((lot) => lot.name))
  return rows.flatMap((row): RowError[] => {
    const code = known.has(row.name!) ? undefined : found.get(row.name!)
    const message = code && refusalOf(row, code)
    return message
      ? [
          {
            index: row.index,
            ...(row.line_id ? { line_id: row.line_id } : {}),
            value: row.name!,
            code: "not_a_lot_name",
            message,
          },
        ]
      : []
  })
}
