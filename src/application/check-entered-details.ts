import type { MedusaContainer } from "@medusajs/framework/types"
import { DetailsWouldDo } from "../modules/traceability/operations/documents/details/try-details"
import type TraceabilityModuleService from "../modules/traceability/service"
import { isRefusal } from "../shared/traceability-error"
import type { AdminTraceabilityOperationDetailsCheck as DetailsCheck } from "../types/http"
import type { TraceabilityErrorCode } from "../types/refusal"
import { findArticleCodes } from "./refuse-article-codes"
import { withTraceability } from "./with-traceability"

type EnteredDetails = Parameters<TraceabilityModuleService["tryDetails"]>[0]

const WOULD_DO: DetailsCheck = { ok: true, code: null, message: null, errors: [] }

/** Rows of an operation with the names that are new in them. */
export const enteredNames = ({ line_id, details }: Pick<EnteredDetails, "line_id" | "details">) =>
  details.map((row, index) => ({
    index,
    line_id,
    name: row.lot_id ? null : row.lot_name,
    accept_code: row.accept_code,
  }))

/** What the module would refuse. An operation that cannot be written at all, or is not there, is thrown. */
async function tryDetails(
  container: MedusaContainer,
  input: EnteredDetails
): Promise<DetailsCheck> {
  try {
    return await withTraceability(container, (service) => service.tryDetails(input))
  } catch (error) {
    if (error instanceof DetailsWouldDo) {
      return WOULD_DO
    }
    if (!isRefusal(error) || error.status !== 400 || error.code === "invalid_state") {
      throw error
    }
    const { code, message, errors = [] } = error
    return { ok: false, code: code as TraceabilityErrorCode, message, errors }
  }
}

/**
 * Says of rows that are being entered what writing them would say, and writes nothing: `ok`, or the code, the message and
 * every bad row. Throws what no other rows would change: `not_found`, `invalid_state`, and what somebody else is doing.
 */
export async function checkEnteredDetails(
  container: MedusaContainer,
  input: EnteredDetails
): Promise<DetailsCheck> {
  const ofArticles = await findArticleCodes(container, enteredNames(input))
  const tried = await tryDetails(container, input)
  if (!ofArticles.length) {
    return tried
  }
  const named = new Set(ofArticles.map(({ index }) => index))
  const errors = [...ofArticles, ...tried.errors.filter(({ index }) => !named.has(index))].sort(
    (a, b) => a.index - b.index
  )
  return { ok: false, code: errors[0].code, message: errors[0].message, errors }
}
