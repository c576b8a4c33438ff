import { atOnce } from "../../../../shared/in-slices"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { findForeignNames, type NameCheck } from "./find-foreign-names"

/** Refuses the first of new names, often the only one, that is the code of something else (`not_a_lot_name`). */
export function refuseForeignName(names: string | string[], check: NameCheck): void {
  const [says] = atOnce(findForeignNames([names].flat(), check, new Date())).values()
  if (says) {
    throw new TraceabilityError("not_a_lot_name", says)
  }
}
