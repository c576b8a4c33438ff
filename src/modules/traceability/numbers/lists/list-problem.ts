import type { RefusalDetails } from "../../../../types/refusal"
import { say, sayLine, spoken } from "../../../../shared/say"
import type { TraceabilityErrorCode } from "../../../../shared/traceability-error"
import { shortenValue } from "../naming/shorten-value"

/** Why a line of a list is not taken. `line` counts from 1. */
export type ListProblem = {
  line: number
  value: string | null
  code: TraceabilityErrorCode
  message: string
  details?: RefusalDetails
  /** What the value may mean, where that is several things. */
  readings?: string[]
  /** The lot name that it looks like. */
  suggestion?: string
}

type Place = { line: number; column?: number }

/** The end of a sentence that begins with the value. */
type Reason = string | RefusalDetails

/** What is said of a place of a list, with the column where it is of one. */
export const sayPlaceInList = (
  { line, column }: Place,
  said: string | RefusalDetails
): string | RefusalDetails => {
  if (column === undefined) {
    return sayLine(line, said)
  }
  return typeof said === "string"
    ? `Line ${line}, column ${column}: ${said}`
    : say("part.lineColumn", { line, column, said })
}

const sayReason = (value: string, reason: Reason): string | RefusalDetails =>
  typeof reason === "string"
    ? `${shortenValue(value)} ${reason}.`
    : say("part.valueReason", { value: shortenValue(value), reason })

/** A value that cannot be read at all. `reason` is the end of a sentence. */
export const unreadable = (place: Place, value: string, reason: Reason): ListProblem => ({
  line: place.line,
  value,
  code: "invalid_name",
  ...spoken(sayPlaceInList(place, sayReason(value, reason))),
})

/** A value that can be read in several ways, or in one that nobody should count on. */
export const unclear = (
  place: Place,
  value: string,
  reason: Reason,
  readings?: string[]
): ListProblem => ({
  line: place.line,
  value,
  code: "ambiguous_code",
  ...spoken(sayPlaceInList(place, sayReason(value, reason))),
  ...(readings ? { readings } : {}),
})
