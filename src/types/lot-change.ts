/** What can be changed of a lot beside its movements. */
export const LOT_CHANGE_KINDS = [
  "renamed",
  "dates_changed",
  "batch_linked",
  "batch_unlinked",
  "item_corrected",
  "held",
  "released",
  "hold_changed",
  "genealogy_linked",
  "genealogy_unlinked",
  "genealogy_changed",
  "deleted",
  "restored",
] as const
export type LotChangeKind = (typeof LOT_CHANGE_KINDS)[number]

/** Where the daily digest of the ledger goes: nowhere, to a file of the shop's file module, or out as an event. */
export const LEDGER_DIGEST_TARGETS = ["off", "file", "event"] as const
export type LedgerDigestTarget = (typeof LEDGER_DIGEST_TARGETS)[number]
