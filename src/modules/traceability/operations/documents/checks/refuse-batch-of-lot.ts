import { say } from "../../../../../shared/say"
import { itemToken } from "../../../../../shared/message-tokens"
import type { RowError } from "../../../../../shared/traceability-error"
import type { Tracking } from "../../../../../types/operation"
import type { GivenRow } from "../given-row"
import { rowError } from "./row-error"

/** Only serial numbers belong to a batch; a lot is one. */
export const refuseBatchOfLot = (row: GivenRow, tracking: Map<string, Tracking>): RowError[] =>
  row.batch_name && tracking.get(row.inventory_item_id) === "lot"
    ? [
        rowError(
          row,
          "invalid_name",
          say("lot_wrong_item.batchOfLotItem", {
            item: itemToken(row.inventory_item_id),
            batch: row.batch_name,
          })
        ),
      ]
    : []
