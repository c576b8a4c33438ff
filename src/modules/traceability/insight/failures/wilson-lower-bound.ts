/** The normal quantile of a one-sided 95 %. */
const Z = 1.6449

/**
 * Returns the share that is at least behind `failures` of `units`, with 95 % confidence (Wilson's interval, its lower end): 1 of 2 is
 * 12 %, 50 of 100 is 42 %. So a batch of two with one failure does not stand above one of a hundred with twenty. 0 where there are no
 * units.
 */
export function wilsonLowerBound(failures: number, units: number): number {
  if (units <= 0 || failures <= 0) {
    return 0
  }
  const share = Math.min(1, failures / units)
  const spread = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * units)) / units)
  return Math.max(0, (share + (Z * Z) / (2 * units) - spread) / (1 + (Z * Z) / units))
}
