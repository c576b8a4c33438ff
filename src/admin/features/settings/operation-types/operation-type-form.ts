import type { OperationType } from "../../../hooks/api/tracking"
import type { OperationCode } from "../../../lib/types"

const RULES = [
  "use_create_lots",
  "use_existing_lots",
  "create_component_lots",
  "backorder_policy",
  "reservation",
  "require_scan",
] as const

type Rules = Pick<OperationType, (typeof RULES)[number]>

export type OperationTypeForm = Rules & {
  code: OperationCode | undefined
  name: string
  stock_location_id: string
  reference_prefix: string
}

export const emptyOperationType = (): OperationTypeForm => ({
  code: undefined,
  name: "",
  stock_location_id: "",
  reference_prefix: "",
  use_create_lots: false,
  use_existing_lots: true,
  create_component_lots: false,
  backorder_policy: "ask",
  reservation: "at_confirm",
  require_scan: false,
})

/** The rules that a shop uses for this kind already. */
export const rulesOfCode = (types: OperationType[], code: OperationCode): Partial<Rules> => {
  const type = types.find((one) => one.is_default && one.code === code)
  return type ? Object.fromEntries(RULES.map((rule) => [rule, type[rule]])) : {}
}
