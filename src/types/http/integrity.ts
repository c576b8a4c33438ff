export type AdminTraceabilityIntegrityCheck = {
  name: string
  ok: boolean
  /** How many differences there are; the first of them are in `samples`. */
  count: number
  samples: unknown[]
}

/** Whether ledger, lot stock and Medusa's levels agree. */
export type AdminTraceabilityIntegrity = {
  ok: boolean
  checks: AdminTraceabilityIntegrityCheck[]
}

export type AdminTraceabilityIntegrityResponse = { integrity: AdminTraceabilityIntegrity }
