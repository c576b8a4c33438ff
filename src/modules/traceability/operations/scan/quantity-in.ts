import type { Gs1Data } from "../../numbers/gs1/read-gs1-data"

/** How much a code says that it is: a count, or else a weight in kilograms. */
export const quantityIn = (data: Gs1Data | undefined): number | undefined =>
  data?.quantity ?? data?.net_weight
