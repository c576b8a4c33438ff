import type { UniquenessScope } from "../operation"

export type AdminTraceabilitySettings = {
  enabled: boolean
  /** Whether two items may have lots of the same name. */
  uniqueness: UniquenessScope
}

export type AdminUpdateTraceabilitySettings = Partial<AdminTraceabilitySettings>

export type AdminTraceabilitySettingsResponse = { settings: AdminTraceabilitySettings }
