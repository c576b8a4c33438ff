import type { NoticeState, RecallAnswer, RecallFound, RecallState } from "../recall"
import type { RecallProgress } from "../recall-progress"
import type { DateTime, FieldsParams, ListParam, Page, PageParams } from "./common"
import type { AdminTraceabilityHoldingOperation } from "./lot-history"

/** A recall of a list. */
export type AdminTraceabilityRecallSummary = {
  id: string
  reference: string
  /** The exercise: it finds the same, blocks nothing and notifies nobody. */
  mock: boolean
  state: RecallState
  reason: string
  /** What is recalled: a lot, or what an operation moved. */
  lot: { id: string; name: string } | null
  operation: { id: string; reference: string } | null
  started_at: DateTime
  started_by: string | null
  started_by_name: string | null
  /** How long it took to find everything. */
  trace_ms: number
  /** It is still being started: lots are blocked, and orders notified, in the background. */
  starting: boolean
  found: RecallFound
  closed_at: DateTime | null
  closed_by: string | null
  closed_by_name: string | null
  close_note: string | null
  /** How far it had come when it was closed. */
  outcome: RecallProgress | null
  /** Everybody who has some; those with an order or an account; those who were notified; those who answered. */
  notices: { count: number; orders: number; told: number; answered: number }
}

/** `progress` is how far it is now, or was when it was closed. */
export type AdminTraceabilityRecall = AdminTraceabilityRecallSummary & { progress: RecallProgress }

/** An order that got recalled goods, or a delivery without one, or a customer who has units of it today. */
export type AdminTraceabilityRecallNotice = {
  id: string
  /** Null for goods that left without an order. */
  order_id: string | null
  display_id: number | null
  operation_id: string | null
  reference: string
  /** Who has it today: not who ordered it where `was_handed_on`. */
  customer_id: string | null
  was_handed_on: boolean
  /** It is ours: they have it while theirs is repaired. */
  on_loan: boolean
  name: string | null
  email: string | null
  phone: string | null
  /** What they had when it was found. */
  quantity: number
  /** What came back since, by the ledger. */
  came_back: number
  /** What they have handed on to others, who have notices of their own. */
  handed_on: number
  told_at: DateTime | null
  state: NoticeState
  answer: RecallAnswer | null
  answer_quantity: number | null
  answer_note: string | null
  answered_at: DateTime | null
  answered_by: string | null
  answered_by_name: string | null
  lot_count: number
  /** The first 20. */
  lots: { lot_id: string; name: string }[]
}

export type AdminTraceabilityRecallListParams = PageParams &
  FieldsParams & {
    q?: string
    id?: ListParam
    state?: RecallState
    mock?: boolean
    lot_id?: string
    operation_id?: string
  }

export type AdminTraceabilityRecallNoticeListParams = PageParams &
  FieldsParams & { state?: NoticeState; format?: "json" | "csv" }

/** The source is in the path. */
export type AdminStartTraceabilityRecallOf = { reason: string; mock?: boolean }

/** Of a lot, or of what an operation moved. */
export type AdminStartTraceabilityRecall = AdminStartTraceabilityRecallOf & {
  lot_id?: string
  operation_id?: string
}

/** The last answer counts; `null` takes it back. */
export type AdminAnswerTraceabilityRecallNotice = {
  answer: RecallAnswer | null
  quantity?: number | null
  note?: string | null
}

export type AdminCloseTraceabilityRecall = { note?: string | null }

export type AdminTraceabilityRecallResponse = { recall: AdminTraceabilityRecall }

export type AdminTraceabilityRecallListResponse = Page & {
  recalls: AdminTraceabilityRecallSummary[]
}

export type AdminTraceabilityStartedRecallResponse = AdminTraceabilityRecallResponse & {
  /** How many lots were blocked; more follow where `recall.starting`. */
  blocked: number
  /** There are more lots than a recall can list. Those that it has are blocked; recall the others by themselves. */
  truncated: boolean
  /** How many orders were notified. */
  notified: number
  /** Operations that lost their reservation, and those that are shipping this very moment. */
  lost: AdminTraceabilityHoldingOperation[]
  still_shipping: AdminTraceabilityHoldingOperation[]
}

export type AdminTraceabilityRecallNoticeResponse = { notice: AdminTraceabilityRecallNotice }

export type AdminTraceabilityRecallNoticeListResponse = Page & {
  notices: AdminTraceabilityRecallNotice[]
}
