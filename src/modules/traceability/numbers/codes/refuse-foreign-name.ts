import { atOnce } from "../../../../shared/in-slices"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { findForeignNames, type NameCheck } from "./find-foreign-names"

/** Refuses one new name that is the code of something else (`not_a_lot_name`). */
export function refuseForeignName(name: string, check: NameCheck): void {
  const says = atOnce(findForeignNames([name], check, new Date())).get(name)
  if (says) {
    throw new TraceabilityError("not_a_lot_name", says)
  }
}
