/** What a client is answered with 503 when something that the shop stands on is away. */
type ServiceFailure = {
  type: "unexpected_state"
  code: "database_unavailable" | "redis_unavailable"
  message: string
}

const DATABASE: ServiceFailure = {
  type: "unexpected_state",
  code: "database_unavailable",
  message:
    "The database did not answer or cannot store anything, so this was not finished. What it had started is finished or reversed within some minutes. Look at it again, then send it again.",
}

const REDIS: ServiceFailure = {
  type: "unexpected_state",
  code: "redis_unavailable",
  message:
    "Redis, which the shop's servers share, did not answer, so this was not finished. What it had started is finished or reversed within some minutes. Look at it again, then send it again.",
}

/**
 * PostgreSQL's and the system's codes for a database that is not there, or that can write no more: connections, shutdown,
 * resources.
 */
const DATABASE_CODES = /^(08...|53...|57P0[1-5]|ECONN(RESET|REFUSED)|EPIPE|ETIMEDOUT)$/

/** What `pg` and knex say without a code when a connection is lost, or none is to be had. */
const DATABASE_WORDS =
  /^(Connection terminated|Connection ended|Client has encountered|Knex: Timeout acquiring)/

/** What ioredis says of a server that is away, and Redis of itself while it starts. */
const REDIS_WORDS =
  /^(Reached the max retries per request limit|Connection is closed|Stream isn't writeable|Command (timed out|aborted due to connection close)|LOADING Redis)/

/** What failed, where it was not what was asked. A step's error comes as a plain object. */
export function serviceFailureOf(error: unknown): ServiceFailure | null {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  if (REDIS_WORDS.test(String(message))) {
    return REDIS
  }
  const isDatabase = DATABASE_CODES.test(String(code)) || DATABASE_WORDS.test(String(message))
  return isDatabase ? DATABASE : null
}
