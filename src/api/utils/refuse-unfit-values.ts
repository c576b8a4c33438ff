import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { TraceabilityErrorCode } from "../../types/refusal"
import { findUnfitValue, problemOfText } from "./unfit-value"

/** What a client switches on where a name is refused for what is in it. */
const INVALID_NAME: TraceabilityErrorCode = "invalid_name"
const NAMES = new Set(["name", "lot_name", "first_name"])

function refuse(field: string, problem: string): never {
  const code = NAMES.has(field.split(".").at(-1)!) ? INVALID_NAME : undefined
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Invalid request: ${field} ${problem}`,
    code
  )
}

/** Throws a 400 that names the first field of a body or a query that cannot be stored. */
export function refuseUnfit(value: unknown, whole: string): void {
  const unfit = findUnfitValue(value)
  if (unfit) {
    refuse(unfit.path.join(".") || whole, unfit.problem)
  }
}

function problemOfPath(path: string): string | undefined {
  try {
    return problemOfText(decodeURIComponent(path))
  } catch {
    return "has a per cent sign that no two hexadecimal digits follow"
  }
}

/**
 * Refuses a request that carries what PostgreSQL cannot store, or would store as something else, before anything reads it:
 * in the path, the query, the body (metadata and property names included) and the `Idempotency-Key`. One guard before all
 * routes of ours, so that none has to think of it. Text that becomes a date is judged by `traceabilityRoute`, after the
 * route's own validation.
 */
export function refuseUnfitValues(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const ofPath = problemOfPath(req.path)
  if (ofPath) {
    refuse("the path", ofPath)
  }
  const key = req.headers["idempotency-key"]
  const ofKey = typeof key === "string" && problemOfText(key)
  if (ofKey) {
    refuse("Idempotency-Key", ofKey)
  }
  refuseUnfit(req.query, "the query")
  refuseUnfit(req.body, "the body")
  next()
}
