import type { ScanInto } from "../../../hooks/api/scans"
import type { ApiError } from "../../../lib/api-error"
import { answerYes, type Question, questionOf } from "../../../lib/questions"

/** One of the things that a scan can mean: what it is in words, or the yes to a question, and what is sent when it is meant. */
export type ScanChoice = { text: string | Question; more: Partial<ScanInto> }

/** Which of its readings a code has, or which line it is for; a line has no value of its own. */
const choicesOf = ({ errors }: ApiError): ScanChoice[] =>
  errors.map((row) => ({
    text: row.message,
    more: row.value === null ? { chosen_line_id: row.line_id } : { reading: row.index },
  }))

/** What a person can answer to a refused scan; nothing when there is nothing to answer. */
export const choicesIn = (refusal: ApiError): ScanChoice[] => {
  const question = questionOf(refusal)
  if (question) {
    return [{ text: question, more: answerYes({}, question, refusal) }]
  }
  return refusal.code === "ambiguous_code" ? choicesOf(refusal) : []
}
