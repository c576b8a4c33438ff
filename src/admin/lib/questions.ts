import type { ApiError } from "./api-error"

/** Refusals that ask, with the field of the request that answers yes. */
const ANSWERS = {
  similar_lot: "accept_similar",
  not_a_lot_name: "accept_code",
  over_receipt: "accept_over_receipt",
  not_announced: "accept_unexpected",
  announcement_differs: "accept_differing",
  already_expired: "accept_expired",
  label_differs: "accept_label",
  suspicious_unit: "accept_suspicious",
} as const

export type Question = keyof typeof ANSWERS

export const isQuestion = (text: string): text is Question => text in ANSWERS

/** What the server asks with this refusal, if all its rows ask the same. */
export const questionOf = ({ code, errors }: ApiError): Question | undefined =>
  code && isQuestion(code) && errors.every((row) => row.code === code) ? code : undefined

type Rows = { [name: string]: unknown }[]

/** `accept_code` belongs to single rows where a request has some: only those that were asked about are accepted. */
const acceptRows = (rows: Rows, refused: Set<number>): Rows =>
  rows.map((row, index) => (refused.has(index) ? { ...row, accept_code: true } : row))

/** The request again, with a yes. */
export const answerYes = (body: object, question: Question, { errors }: ApiError): object => {
  const { details, lots } = body as { details?: Rows; lots?: Rows }
  const refused = new Set(errors.map((row) => row.index))
  if (question === "not_a_lot_name" && (details || lots)) {
    return {
      ...body,
      ...(details && { details: acceptRows(details, refused) }),
      ...(lots && { lots: acceptRows(lots, refused) }),
    }
  }
  return { ...body, [ANSWERS[question]]: true }
}

/** Messages name the field for whoever calls the interface; a person presses a button. */
export const withoutField = (message: string): string =>
  message.replace(/ \(accept_\w+\)/g, "").replace(/\s?: accept_\w+/g, "")
