import {
  isBlankLine,
  newLine,
  problemsOfLines,
  toNumber,
  type DraftLine,
  type DraftLineProblem,
} from "../../../components/draft-lines/draft-line"
import type { CreateOperationInput } from "../../../hooks/api/operations"
import { fromDateInput } from "../../../lib/format"
import type { OperationCode } from "../../../lib/types"

/** What people start by hand. An adjustment finds goods or loses them; the ledger knows both as one kind. */
export const KINDS = ["internal", "scrap", "found", "lost", "receipt"] as const
export type Kind = (typeof KINDS)[number]

const CODES: Record<Kind, OperationCode> = {
  internal: "internal",
  scrap: "scrap",
  found: "adjustment",
  lost: "adjustment",
  receipt: "receipt",
}

export type OperationDraft = {
  kind: Kind | ""
  location_id: string
  /** Of a transfer: where the goods go. */
  to_location_id: string
  /** The location's own type of this kind when empty. */
  operation_type_id: string
  partner_name: string
  scheduled_on: string
  lines: DraftLine[]
}

export type OperationProblem =
  "kind" | "location" | "destination" | "sameLocation" | DraftLineProblem

export const codeOf = (kind: Kind | ""): OperationCode | undefined =>
  kind ? CODES[kind] : undefined

export const emptyDraft = (kind: Kind | ""): OperationDraft => ({
  kind,
  location_id: "",
  to_location_id: "",
  operation_type_id: "",
  partner_name: "",
  scheduled_on: "",
  lines: [newLine()],
})

/** Which kind the list's tab stands for; nothing where the tab is not something to start by hand. */
export const kindOfCode = (code: string | null): Kind | "" =>
  KINDS.find((kind) => CODES[kind] === code) ?? ""

export const problemsOf = (draft: OperationDraft): OperationProblem[] => {
  const problems: OperationProblem[] = problemsOfLines(
    draft.lines.filter((line) => !isBlankLine(line))
  )
  if (!draft.kind) {
    problems.push("kind")
  }
  if (!draft.location_id) {
    problems.push("location")
  }
  if (draft.kind === "internal" && !draft.to_location_id) {
    problems.push("destination")
  }
  if (
    draft.kind === "internal" &&
    draft.to_location_id &&
    draft.to_location_id === draft.location_id
  ) {
    problems.push("sameLocation")
  }
  return problems
}

const routeOf = (
  draft: OperationDraft
): Pick<CreateOperationInput, "from_location_id" | "to_location_id"> => {
  if (draft.kind === "internal") {
    return { from_location_id: draft.location_id, to_location_id: draft.to_location_id }
  }
  return draft.kind === "lost"
    ? { from_location_id: draft.location_id, to_location_id: "adjustment" }
    : {}
}

const typeOf = (
  draft: OperationDraft
): Pick<CreateOperationInput, "operation_type_id" | "code" | "location_id"> =>
  draft.operation_type_id
    ? { operation_type_id: draft.operation_type_id }
    : { code: codeOf(draft.kind), location_id: draft.location_id }

export const toInput = (draft: OperationDraft): CreateOperationInput => ({
  ...typeOf(draft),
  ...routeOf(draft),
  partner_name: (draft.kind === "receipt" && draft.partner_name.trim()) || undefined,
  scheduled_at: fromDateInput(draft.scheduled_on) ?? undefined,
  lines: draft.lines
    .filter((line) => !isBlankLine(line))
    .map((line) => ({
      inventory_item_id: line.inventory_item_id,
      quantity: toNumber(line.quantity),
    })),
})
