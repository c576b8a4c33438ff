import type { IdentifierKind } from "../identifier"
import type { LedgerDigestTarget } from "../lot-change"
import type { UniquenessScope } from "../operation"

export type AdminTraceabilitySettings = {
  enabled: boolean
  /** Whether two items may have lots of the same name. */
  uniqueness: UniquenessScope
  /** Of the IANA database, the server's unless set: a date without a time is a whole day in it. */
  time_zone: string
  /** Where the daily digest of the ledger is written: nowhere, to a file of the file module, or out as an event. */
  ledger_digest: LedgerDigestTarget
  /** What a fault of a unit can be called, in the shop's order. */
  service_reasons: string[]
  /** The kinds of second identifiers that the shop keeps, in its order. */
  identifier_kinds: IdentifierKind[]
}

export type AdminTraceabilityIdentifierKindListResponse = { identifier_kinds: IdentifierKind[] }

export type AdminUpdateTraceabilitySettings = Partial<AdminTraceabilitySettings>

export type AdminTraceabilitySettingsResponse = { settings: AdminTraceabilitySettings }
