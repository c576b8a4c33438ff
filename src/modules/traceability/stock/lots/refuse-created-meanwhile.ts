import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"

const UNIQUE_VIOLATION = "23505"

/**
 * Throws what making lots failed with. The caller has checked the names: only a lot that somebody else has created since can
 * violate the unique index, and that is `lot_exists` (409).
 */
export function refuseCreatedMeanwhile(error: { code?: string; detail?: string }): never {
  if (error.code !== UNIQUE_VIOLATION) {
    throw error
  }
  const name =
    error.detail?.match(/\)=\([^,]*, (.*)\) already exists/)?.[1] ?? "One of these numbers"
  throw new TraceabilityError("lot_exists", say("lot_exists.justCreated", { name }), {
    status: 409,
  })
}
