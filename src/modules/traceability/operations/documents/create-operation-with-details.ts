import type { NameCheck } from "../../numbers/lists/find-foreign-names"
import { Sql } from "../../sql"
import { createOperation } from "./create-operation"
import type { NewOperationWithDetails } from "./new-operation"
import { writeDetails } from "./details/write-details"
import type { UniquenessScope } from "../../../../types/operation"

/** Writes a draft with its lines and returns its id and reference. Rows that a line brings are checked like typed ones. */
export async function createOperationWithDetails(
  sql: Sql,
  input: NewOperationWithDetails & { scope: UniquenessScope; names?: NameCheck }
): Promise<{ id: string; reference: string }> {
  const { id, reference, line_ids } = await createOperation(sql, input)
  for (const [i, { details }] of input.lines.entries()) {
    if (details?.length) {
      await writeDetails(sql, {
        operation_id: id,
        line_id: line_ids[i],
        mode: "replace",
        details,
        scope: input.scope,
        accept_similar: input.accept_similar,
        names: input.names,
      })
    }
  }
  return { id, reference }
}
