import type { IdentifierKind } from "../identifier"
import type { UniquenessScope } from "../operation"

export type AdminTraceabilitySettings = {
  enabled: boolean
  /** Whether two items may have lots of the same name. */
  uniqueness: UniquenessScope
  /** Of the IANA database, the server's unless set: a date without a time is a whole day in it. */
  time_zone: string
  /** The kinds of second identifiers that the shop keeps, in its order. */
  identifier_kinds: IdentifierKind[]
}

export type AdminTraceabilityIdentifierKindListResponse = { identifier_kinds: IdentifierKind[] }

export type AdminUpdateTraceabilitySettings = Partial<AdminTraceabilitySettings>

export type AdminTraceabilitySettingsResponse = { settings: AdminTraceabilitySettings }
