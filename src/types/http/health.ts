/** A place in Medusa's own workflows where this version of Medusa does not let us check lots and serial numbers. */
export type AdminTraceabilityMissingExtension = {
  /** Of Medusa's workflow. */
  workflow: string
  /** What of ours could not be added to it. */
  part: string
  /** What is not checked because of that, as a sentence. */
  consequence: string
}

/** Whether the plugin is wholly at work in the server that responds. */
export type AdminTraceabilityHealth = {
  ok: boolean
  missing_extensions: AdminTraceabilityMissingExtension[]
}

export type AdminTraceabilityHealthResponse = { health: AdminTraceabilityHealth }
