import type { TraceabilityErrorCode } from "../../../../shared/traceability-error"
import { shortenValue } from "../naming/shorten-value"

/** Why a line of a list is not taken. `line` counts from 1. */
export type ListProblem = {
  line: number
  value: string | null
  code: TraceabilityErrorCode
  message: string
  /** What the value may mean, where that is several things. */
  readings?: string[]
  /** The lot name that it looks like. */
  suggestion?: string
}

type Place = { line: number; column?: number }

const at = ({ line, column }: Place): string =>
  column === undefined ? `Line ${line}` : `Line ${line}, column ${column}`

/** A value that cannot be read at all. `reason` is the end of a sentence. */
export const unreadable = (place: Place, value: string, reason: string): ListProblem => ({
  line: place.line,
  value,
  code: "invalid_name",
  message: `${at(place)}: ${shortenValue(value)} ${reason}.`,
})

/** A value that can be read in several ways, or in one that nobody should count on. */
export const unclear = (
  place: Place,
  value: string,
  reason: string,
  readings?: string[]
): ListProblem => ({
  line: place.line,
  value,
  code: "ambiguous_code",
  message: `${at(place)}: ${shortenValue(value)} ${reason}.`,
  ...(readings ? { readings } : {}),
})
