import type {
  AdminTraceabilityServiceCase,
  AdminTraceabilityServiceCaseDetails,
} from "../../../../types/http"
import type { QueryConfig } from "../../../utils/select-fields"

const caseFields: (keyof AdminTraceabilityServiceCase)[] = [
  "id",
  "reference",
  "lot_id",
  "lot_name",
  "inventory_item_id",
  "item",
  "kind",
  "quantity",
  "owner",
  "order_id",
  "order_display_id",
  "order_claim_id",
  "return_id",
  "reason",
  "fault",
  "coverage",
  "warranty_until",
  "state",
  "location_id",
  "location_name",
  "outcome",
  "note",
  "replacement_lot_id",
  "replacement_lot_name",
  "holds",
  "reported_at",
  "reported_by",
  "reported_by_name",
  "started_at",
  "closed_at",
  "closed_by",
  "closed_by_name",
  "loans_out",
  "created_at",
]

const detailFields: (keyof AdminTraceabilityServiceCaseDetails)[] = [
  ...caseFields,
  "parts",
  "inside",
  "places",
  "owner_today",
]

export const serviceCasesConfig: QueryConfig = { key: "service_cases", defaults: caseFields }
export const serviceCaseConfig: QueryConfig = { key: "service_case", defaults: detailFields }
