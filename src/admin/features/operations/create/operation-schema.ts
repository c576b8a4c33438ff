import type { TFunction } from "i18next"
import { z } from "zod"
import { isBlankLine, itemLineSchema, newLine } from "../../../components/form/lines/item-line"
import type { CreateOperationInput } from "../../../hooks/api/operations"
import { requiredText } from "../../../lib/form-schema"
import { fromDateInput } from "../../../lib/format"
import { toNumber } from "../../../lib/to-number"
import type { OperationCode } from "../../../lib/types"

/** What people start by hand. An adjustment finds goods or loses them; the ledger knows both as one kind. */
export const KINDS = [
  "internal",
  "scrap",
  "found",
  "lost",
  "receipt",
  "repair_in",
  "repair_out",
] as const
export type Kind = (typeof KINDS)[number]

/** Kinds by which somebody else's name is noted. */
export const HAS_PARTNER: readonly string[] = ["receipt", "repair_in"]

const CODES: Record<Kind, OperationCode> = {
  internal: "internal",
  scrap: "scrap",
  found: "adjustment",
  lost: "adjustment",
  receipt: "receipt",
  repair_in: "repair_in",
  repair_out: "repair_out",
}

export const operationSchema = (t: TFunction<"traceability">) => {
  const problem = (name: string) => t(`operations.create.problems.${name}`)
  return z
    .object({
      kind: z.enum([...KINDS, ""]).refine((kind) => kind !== "", problem("kind")),
      location_id: requiredText(problem("location")),
      /** Of a transfer: where the goods go. */
      to_location_id: z.string(),
      /** The location's own type of this kind when empty. */
      operation_type_id: z.string(),
      partner_name: z.string(),
      scheduled_on: z.string(),
      lines: z
        .array(itemLineSchema(t))
        .refine(
          (lines) => lines.some((line) => !isBlankLine(line)),
          t("common.lines.problems.lines")
        ),
    })
    .superRefine(({ kind, location_id, to_location_id }, context) => {
      const refuse = (name: string) =>
        context.addIssue({ code: "custom", path: ["to_location_id"], message: problem(name) })
      if (kind === "internal" && !to_location_id) {
        refuse("destination")
      } else if (kind === "internal" && to_location_id === location_id) {
        refuse("sameLocation")
      }
    })
}

export type OperationValues = z.infer<ReturnType<typeof operationSchema>>

export const codeOf = (kind: Kind | ""): OperationCode | undefined =>
  kind ? CODES[kind] : undefined

export const emptyOperation = (kind: Kind | ""): OperationValues => ({
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

const routeOf = (
  values: OperationValues
): Pick<CreateOperationInput, "from_location_id" | "to_location_id"> => {
  if (values.kind === "internal") {
    return { from_location_id: values.location_id, to_location_id: values.to_location_id }
  }
  return values.kind === "lost"
    ? { from_location_id: values.location_id, to_location_id: "adjustment" }
    : {}
}

const typeOf = (
  values: OperationValues
): Pick<CreateOperationInput, "operation_type_id" | "code" | "location_id"> =>
  values.operation_type_id
    ? { operation_type_id: values.operation_type_id }
    : { code: codeOf(values.kind), location_id: values.location_id }

export const toInput = (values: OperationValues): CreateOperationInput => ({
  ...typeOf(values),
  ...routeOf(values),
  partner_name: (HAS_PARTNER.includes(values.kind) && values.partner_name.trim()) || undefined,
  scheduled_at: fromDateInput(values.scheduled_on) ?? undefined,
  lines: values.lines
    .filter((line) => !isBlankLine(line))
    .map((line) => ({
      inventory_item_id: line.inventory_item_id,
      quantity: toNumber(line.quantity),
    })),
})
