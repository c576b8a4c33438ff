/**
 * PostgreSQL's and the system's codes for a database that is not there, or that can write no more: connections, shutdown,
 * resources.
 */
const CODES = /^(08...|53...|57P0[1-5]|ECONN(RESET|REFUSED)|EPIPE|ETIMEDOUT)$/

/** What `pg` and knex say without a code when a connection is lost, or none is to be had. */
const WORDS =
  /^(Connection terminated|Connection ended|Client has encountered|Knex: Timeout acquiring)/

/** Whether the database failed, and not what was asked of it. A step's error comes as a plain object. */
export function isDatabaseFailure(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return CODES.test(String(code)) || WORDS.test(String(message))
}

export const DATABASE_FAILURE = {
  type: "unexpected_state",
  code: "database_unavailable",
  message:
    "The database did not answer or cannot store anything, so this was not finished. What it had started is finished or reversed within some minutes. Look at it again, then send it again.",
}
