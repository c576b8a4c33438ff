/** SQL for "the lot of this alias is past its expiration": such a lot is neither proposed nor shipped. */
export const isExpired = (alias: string): string =>
  `(coalesce(${alias}.expires_at <= now(), false))`

/** SQL for "the alert date has come, the expiration has not". */
export const isExpiring = (alias: string): string =>
  `(coalesce(${alias}.alert_at <= now(), false) AND NOT ${isExpired(alias)})`
