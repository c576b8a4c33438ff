/** SQL for "the lot of this alias is past its expiration": such a lot is neither proposed nor shipped. */
export const isExpired = (alias: string): string =>
  `(coalesce(${alias}.expires_at <= now(), false))`

/** SQL for "the alert date of this alias has come, its expiration has not". */
export const isExpiring = (alias: string): string =>
  `(coalesce(${alias}.alert_at <= now(), false) AND NOT ${isExpired(alias)})`

/**
 * SQL for what stops the lot of this alias: it was reported stolen or lost and nobody has cleared it. Such a lot is blocked too, so
 * nothing proposes it; this is why no override reason lets it ship.
 */
export const stoppedAs = (alias: string): string =>
  `(SELECT suspicion.kind FROM traceability_suspicion suspicion
     WHERE suspicion.lot_id = ${alias}.id AND suspicion.stops AND suspicion.cleared_at IS NULL ORDER BY suspicion.kind LIMIT 1)`

/** SQL for "the lot of this alias may be proposed and shipped": it is neither blocked nor expired. */
export const isUsable = (alias: string): string =>
  `(${alias}.blocked_at IS NULL AND (${alias}.expires_at IS NULL OR ${alias}.expires_at > now()))`
