import { spoken, sayLine } from "../shared/say"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ListProblem } from "../modules/traceability/numbers/lists/list-problem"
import { findArticleCodes } from "./refuse-article-codes"

type Named = { index: number; lot_name: string; accept_code?: boolean }

/** Names of announced rows that are codes of the shop's own products, as problems of their lines. */
export async function refuseAnnouncedCodes(
  container: MedusaContainer,
  rows: Named[]
): Promise<ListProblem[]> {
  const entered = rows.map(({ index, lot_name, accept_code }) => ({
    index,
    name: lot_name,
    accept_code,
  }))
  const errors = await findArticleCodes(container, entered)
  return errors.map(({ index, value, code, message, details }) => ({
    line: index + 1,
    value,
    code,
    ...spoken(sayLine(index + 1, details ?? message)),
  }))
}
