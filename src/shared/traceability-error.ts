import { MedusaError } from "@medusajs/framework/utils"
import type { RefusalDetails, RowError, TraceabilityErrorCode } from "../types/refusal"
import { spoken } from "./say"

export type { RowError, TraceabilityErrorCode }

type Options = { status?: 400 | 404 | 409; errors?: RowError[] }

const TYPES = {
  400: MedusaError.Types.NOT_ALLOWED,
  404: MedusaError.Types.NOT_FOUND,
  // Medusa replaces the message of a CONFLICT by a generic text; NOT_ALLOWED keeps ours and `status` keeps the 409.
  409: MedusaError.Types.NOT_ALLOWED,
} as const

/** A refusal that a person can act on. Core routes send it as Medusa does; ours add `errors` and the exact status. */
export class TraceabilityError extends MedusaError {
  readonly status: 400 | 404 | 409
  readonly errors?: RowError[]
  readonly details?: RefusalDetails

  constructor(
    code: TraceabilityErrorCode,
    said: string | RefusalDetails,
    { status = 400, errors }: Options = {}
  ) {
    const { message, details } = spoken(said)
    super(TYPES[status], message, code)
    this.status = status
    this.errors = errors
    this.details = details
  }
}

/** What a response says of a refusal. */
export type Refusal = Pick<
  TraceabilityError,
  "status" | "type" | "code" | "message" | "errors" | "details"
>

/** A step's error comes out of its workflow as a plain object with the same fields, so a class is not enough to know it. */
export function isRefusal(error: unknown): error is Refusal {
  const { status, type, code } = (error ?? {}) as Partial<Refusal>
  return [400, 404, 409].includes(status!) && type === TYPES[status!] && typeof code === "string"
}

/** How many bad rows a message names before it says "and n more"; `errors` always holds them all. */
const NAMED_ROWS_MAX = 20

/** Throws one error for all bad rows: its code is the first row's, its message names every row up to a limit. */
export function throwRowErrors(errors: RowError[], status: 400 | 409 = 400): void {
  if (!errors.length) {
    return
  }
  const named = errors.slice(0, NAMED_ROWS_MAX).map((error) => error.message)
  const rest = errors.length - named.length
  const message = rest > 0 ? `${named.join(" ")} And ${rest} more.` : named.join(" ")
  throw new TraceabilityError(errors[0].code, message, { status, errors })
}
