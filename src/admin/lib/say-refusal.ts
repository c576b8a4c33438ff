import { getI18n } from "react-i18next"
import type { RefusalDetails } from "../../types/refusal"
import { sayDetails } from "./say-details"

type Said = {
  code?: string | null
  type?: string
  message?: string | null
  details?: RefusalDetails
}

/** How many rows the server names in the message of all of them. */
const NAMED_ROWS_MAX = 20

const kindOf = ({ code, type }: Said): string | undefined => {
  const i18n = getI18n()
  return [code, type]
    .map((kind) => `refusals.${kind}`)
    .filter((key) => i18n.exists(key, { ns: "traceability" }))
    .map((key) => i18n.t(key, { ns: "traceability" }))[0]
}

/** In the user's language where it has words for it; otherwise in English, after what kind of refusal it is. */
const say = <R extends Said>(refused: R): R => {
  if (!refused.message) {
    return refused
  }
  const said = refused.details && sayDetails(getI18n(), refused.details)
  const kind = said ? undefined : kindOf(refused)
  const message = said ?? (kind ? `${kind} ${refused.message}` : refused.message)
  return { ...refused, message }
}

/** What is said of rows is the sum of what is said of each: where all of it has words, so has the message. */
function sayRows(message: string, rows: Said[], said: Said[]): string | undefined {
  const isSum = message === rows.map((row) => row.message).join(" ")
  const isAllSaid = rows.every((row, index) => row.message !== said[index].message && row.details)
  return rows.length && rows.length <= NAMED_ROWS_MAX && isSum && isAllSaid
    ? said.map((row) => row.message).join(" ")
    : undefined
}

/**
 * The server writes in English which number is refused, where it is and what to do. What most people meet is said in the user's
 * language; of the rest stands before the English what kind of refusal it is. For each of its rows too.
 */
export const sayRefusal = <T extends Said & { errors?: Said[] }>(body: T): T => {
  const i18n = getI18n()
  if (!i18n || i18n.language.startsWith("en")) {
    return body
  }
  const rows = body.errors ?? []
  const errors = rows.map(say)
  const message = sayRows(body.message ?? "", rows, errors)
  return {
    ...(message === undefined ? say(body) : { ...body, message }),
    ...(body.errors ? { errors } : {}),
  }
}
