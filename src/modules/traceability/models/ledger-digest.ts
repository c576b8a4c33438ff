import { model } from "@medusajs/framework/utils"
import { bigInteger } from "../../../shared/models/column-types"

/**
 * What the ledger ended with on a day, of both chains: number and hash of the last row, how many rows there were, and one
 * hash over the last hash of each lot. `hash` is over all of that and the digest before, so no day can be taken out.
 */
const LedgerDigest = model
  .define(
    { name: "ledger_digest", tableName: "traceability_ledger_digest" },
    {
      id: model.id({ prefix: "ldig" }).primaryKey(),
      // In UTC, as 2026-11-29: one digest a day, by the index.
      day: model.text(),
      movement_seq: bigInteger(),
      movement_count: bigInteger(),
      movement_last_hash: model.text(),
      movement_digest: model.text(),
      change_seq: bigInteger(),
      change_count: bigInteger(),
      change_last_hash: model.text(),
      change_digest: model.text(),
      previous_hash: model.text(),
      hash: model.text(),
      made_at: model.dateTime(),
      // Which server is delivering it: the others leave it alone until then.
      claimed_until: model.dateTime().nullable(),
      // Why it did not get out the last time.
      last_error: model.text().nullable(),
      file_id: model.text().nullable(),
      delivered_at: model.dateTime().nullable(),
    }
  )
  .indexes([{ name: "IDX_traceability_ledger_digest_day", on: ["day"], unique: true, where: null }])

export default LedgerDigest
