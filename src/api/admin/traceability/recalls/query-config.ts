import type {
  AdminTraceabilityRecall,
  AdminTraceabilityRecallNotice,
  AdminTraceabilityRecallSummary,
} from "../../../../types/http"
import type { QueryConfig } from "../../../utils/select-fields"

const recallSummaryFields: (keyof AdminTraceabilityRecallSummary)[] = [
  "id",
  "reference",
  "mock",
  "state",
  "reason",
  "lot",
  "operation",
  "started_at",
  "started_by",
  "started_by_name",
  "starting",
  "trace_ms",
  "found",
  "closed_at",
  "closed_by",
  "closed_by_name",
  "close_note",
  "outcome",
  "notices",
]

const recallFields: (keyof AdminTraceabilityRecall)[] = [...recallSummaryFields, "progress"]

const noticeFields: (keyof AdminTraceabilityRecallNotice)[] = [
  "id",
  "order_id",
  "display_id",
  "operation_id",
  "reference",
  "customer_id",
  "was_handed_on",
  "on_loan",
  "name",
  "email",
  "phone",
  "quantity",
  "came_back",
  "handed_on",
  "told_at",
  "state",
  "answer",
  "answer_quantity",
  "answer_note",
  "answered_at",
  "answered_by",
  "answered_by_name",
  "lot_count",
  "lots",
]

export const recallsConfig: QueryConfig = { key: "recalls", defaults: recallSummaryFields }
export const recallConfig: QueryConfig = { key: "recall", defaults: recallFields }
export const noticesConfig: QueryConfig = { key: "notices", defaults: noticeFields }
