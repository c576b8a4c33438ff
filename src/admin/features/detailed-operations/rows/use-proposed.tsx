import { useMemo } from "react"
import type { LotsQuery } from "../../../hooks/api/lots"
import type { Operation, OperationLine } from "../../../lib/types"

/** The lots that a row of a line may be changed to, or null where numbers are new. The same object while rows are typed in. */
export const useProposed = (operation: Operation, line: OperationLine): LotsQuery | null =>
  useMemo(
    () =>
      line.enters_numbers
        ? null
        : {
            inventory_item_id: [line.inventory_item_id],
            location_id: operation.from_location_id,
            status: "available",
            blocked: false,
            expired: false,
          },
    [line.enters_numbers, line.inventory_item_id, operation.from_location_id]
  )
