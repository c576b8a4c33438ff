import type { TFunction } from "i18next"
import { z } from "zod"
import type { NewOperationType, OperationType } from "../../../hooks/api/tracking"
import { requiredText } from "../../../lib/form-schema"
import { OPERATION_CODES, type OperationCode } from "../../../lib/types"
import { BACKORDER_POLICIES, RESERVATIONS } from "../../../../types/operation"
import { OPERATION_RULES, type OperationRules } from "../../../../types/operation-rules"

const MAX_TOLERANCE = 1_000

const isPercent = (text: string): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) <= MAX_TOLERANCE

/** A number stays text while it is typed. */
type Rules = Omit<OperationRules, "over_receipt_tolerance"> & { over_receipt_tolerance: string }

export const operationTypeSchema = (t: TFunction<"traceability">) =>
  z.object({
    code: z.enum([...OPERATION_CODES, ""]).refine((code) => code !== "", t("common.required")),
    name: requiredText(t("tracking.types.nameMissing")),
    stock_location_id: requiredText(t("operations.create.problems.location")),
    reference_prefix: requiredText(t("common.required")),
    use_create_lots: z.boolean(),
    use_existing_lots: z.boolean(),
    add_to_lots: z.boolean(),
    buy_back: z.boolean(),
    create_component_lots: z.boolean(),
    backorder_policy: z.enum(BACKORDER_POLICIES),
    reservation: z.enum(RESERVATIONS),
    require_scan: z.boolean(),
    over_receipt_tolerance: z
      .string()
      .refine(isPercent, t("tracking.types.toleranceProblem", { max: MAX_TOLERANCE })),
  })

export type OperationTypeValues = z.infer<ReturnType<typeof operationTypeSchema>>

export const EMPTY_OPERATION_TYPE: OperationTypeValues = {
  code: "",
  name: "",
  stock_location_id: "",
  reference_prefix: "",
  use_create_lots: false,
  use_existing_lots: true,
  add_to_lots: true,
  buy_back: false,
  create_component_lots: false,
  backorder_policy: "ask",
  reservation: "at_confirm",
  require_scan: false,
  over_receipt_tolerance: "0",
}

const rulesOf = (type: OperationType): Rules => ({
  use_create_lots: type.use_create_lots,
  use_existing_lots: type.use_existing_lots,
  add_to_lots: type.add_to_lots,
  buy_back: type.buy_back,
  create_component_lots: type.create_component_lots,
  backorder_policy: type.backorder_policy,
  reservation: type.reservation,
  require_scan: type.require_scan,
  over_receipt_tolerance: String(type.over_receipt_tolerance),
})

/** A new type starts with the rules that the shop uses for this kind already. */
export const rulesOfCode = (types: OperationType[], code: OperationCode | ""): Partial<Rules> => {
  const type = types.find((one) => one.is_default && one.code === code)
  return type ? rulesOf(type) : {}
}

export const valuesOfType = (type: OperationType): OperationTypeValues => ({
  ...rulesOf(type),
  code: type.code,
  name: type.name,
  stock_location_id: type.stock_location_id,
  reference_prefix: type.reference_prefix,
})

/** The schema lets no empty code through. */
export const toNewType = ({
  code,
  over_receipt_tolerance,
  ...values
}: OperationTypeValues): NewOperationType => ({
  ...values,
  over_receipt_tolerance: Number(over_receipt_tolerance),
  code: code as OperationCode,
})

/** Only what was changed: somebody else may be changing the rest. */
export const changesOf = (values: OperationTypeValues, before: OperationType) => {
  const after = { ...values, over_receipt_tolerance: Number(values.over_receipt_tolerance) }
  return Object.fromEntries(
    (["name", ...OPERATION_RULES] as const)
      .filter((key) => after[key] !== before[key])
      .map((key) => [key, after[key]])
  )
}
