import { throwRowErrors } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { isAnnouncedFor } from "../documents/details/fill-announced"
import type { OperationRow } from "../documents/operation-rows"
import { readOperationWithLines } from "../documents/read-operation-with-lines"
import { compareAnnounced, differingErrors, unexpectedErrors } from "./compare-announced"

/** What somebody said of a receipt that is not as it was announced. */
export type AcceptUnannounced = {
  /** Numbers that were not announced have really come. */
  accept_unexpected?: boolean
  /** Dates and batches are as they are entered, not as they were announced. */
  accept_differing?: boolean
}

/**
 * Asks about what is entered in a receipt and was not announced for its purchase order (`not_announced`), and about dates
 * and batches that differ (`announcement_differs`). Each is asked once: what was accepted as it was scanned passes.
 */
export async function refuseUnannounced(
  sql: Sql,
  operation: OperationRow,
  { accept_unexpected, accept_differing }: AcceptUnannounced
): Promise<void> {
  if (!(await isAnnouncedFor(sql, operation))) {
    return
  }
  const compared = (await compareAnnounced(sql, await readOperationWithLines(sql, operation.id)))!
  const asked = <T extends { accepted: boolean }>(rows: T[]) => rows.filter((row) => !row.accepted)
  throwRowErrors(accept_unexpected ? [] : unexpectedErrors(asked(compared.unexpected)))
  throwRowErrors(accept_differing ? [] : differingErrors(asked(compared.differing)))
}
