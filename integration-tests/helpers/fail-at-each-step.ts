import { WorkflowManager } from "@medusajs/framework/orchestration"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { query } from "./books"

/* eslint-disable @typescript-eslint/no-explicit-any -- handlers and rows of any shape are compared, not used */

const FAILURE = "made to fail by the test"

const failAfterWorkflowStep = createStep("fail-after-workflow", async () => {
  throw new Error(FAILURE)
})

/** What a host may write: a workflow as one step of something larger, which fails after it. */
const larger = new Map<string, any>()
function largerWorkflow(workflow: any, id: string) {
  if (!larger.has(id)) {
    const around = createWorkflow(`compensation-test-${id}`, (input: any) => {
      workflow.runAsStep({ input })
      failAfterWorkflowStep()
    })
    larger.set(id, around)
  }
  return larger.get(id)
}

const TABLES = [
  "inventory_level",
  "reservation_item",
  "order",
  "order_item",
  "fulfillment",
  "return",
  "return_item",
  "traceability_item_tracking",
  "traceability_lot_stock",
  "traceability_lot_value",
  "traceability_claim",
  "traceability_lot",
  "traceability_operation",
  "traceability_operation_detail",
  "traceability_operation_line",
  "traceability_operation_type",
  "traceability_bom",
  "traceability_bom_line",
  "traceability_manufacturing_order",
  "traceability_purchase_order",
  "traceability_purchase_order_line",
  "traceability_recall",
  "traceability_recall_answer",
  "traceability_recall_notice",
  "traceability_loan",
  "traceability_service_case",
  "traceability_setting",
  "traceability_supplier",
  "traceability_untracked_stock",
]

/** When a row was written, and Medusa's second copies of numbers. */
const IGNORED = ["created_at", "updated_at", "received_at"]

/**
 * What no undo can make unhappen, and why:
 * - traceability_lot_value.id: amounts that left and came back are a new row.
 * - traceability_lot_stock.id, received_at: a unit that left and came back is a new row; it came back today.
 * - traceability_untracked_stock at zero: a place that holds nothing.
 * - traceability_lot.warranty_until below a millisecond.
 * - levels at zero that were not there: somebody else may have put stock on them by now (`ensureInventoryLevelsStep`).
 * - soft-deleted rows, claims that are settled, fulfilments that are cancelled: Medusa and we keep them as records.
 * - the id of a reservation for a manufacturing order: it is made again.
 * - traceability_item_tracking.next_number, drawn_name, drawn_at, traceability_operation_type.next_reference: a drawn number is not given twice.
 */
function shown(table: string, row: any): any | null {
  const isGone =
    row.deleted_at ||
    (table === "traceability_claim" && row.state !== "open") ||
    (table === "fulfillment" && row.canceled_at) ||
    (table === "traceability_untracked_stock" && row.quantity === 0) ||
    (table === "inventory_level" && row.stocked_quantity === 0 && row.reserved_quantity === 0)
  if (isGone) {
    return null
  }
  const more: Record<string, string[]> = {
    traceability_lot_stock: ["id"],
    traceability_lot_value: ["id"],
    traceability_untracked_stock: ["id"],
    traceability_item_tracking: ["next_number", "drawn_name", "drawn_at"],
    inventory_level: ["id"],
    traceability_operation_type: ["next_reference"],
  }
  const until = row.warranty_until
    ? { warranty_until: new Date(row.warranty_until).toISOString() }
    : {}
  const remade = table === "reservation_item" && row.external_id ? ["id", "allow_backorder"] : []
  const dropped = [...IGNORED, ...(more[table] ?? []), ...remade]
  return Object.fromEntries(
    Object.entries({ ...row, ...until }).filter(
      ([key]) => !dropped.includes(key) && !key.startsWith("raw_")
    )
  )
}

export type Books = Record<string, any[]>

/** All rows that a workflow of ours may change, in Medusa's tables and in ours, without what `shown` leaves out. */
export async function readAllBooks(container: MedusaContainer): Promise<Books> {
  const books: Books = {}
  for (const table of TABLES) {
    const rows = await query(container, `SELECT to_jsonb(t) AS row FROM "${table}" AS t`)
    books[table] = rows
      .map(({ row }) => shown(table, row))
      .filter((row) => row !== null)
      .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
  }
  return books
}

/** Runs `run` while the steps of a workflow are replaced by what `replace` answers for them. */
async function withSteps<T>(
  workflowId: string,
  replace: (stepId: string, invoke: any) => any,
  run: () => Promise<T>
): Promise<T> {
  const { handlers_: handlers } = WorkflowManager.getWorkflow(workflowId) as any
  // A hook that nobody handles is there without a handler.
  const before = new Map<string, any>([...handlers].filter(([, handler]) => handler))
  for (const [stepId, handler] of before) {
    handlers.set(stepId, { ...handler, invoke: replace(stepId, handler.invoke) })
  }
  try {
    return await run()
  } finally {
    before.forEach((handler, stepId) => handlers.set(stepId, handler))
  }
}

const outcome = async (run: () => Promise<unknown>): Promise<string | null> => {
  try {
    await run()
    return null
  } catch (error) {
    return String((error as Error).message ?? error)
  }
}

/**
 * Runs a workflow inside a larger one that fails after it, and then by itself with each of its steps failing in turn.
 * Each time it must fail with the failure that was made, and `check` is called. `until` is a step of Medusa's that it
 * cannot take back: then nothing is made to fail after it. Answers the steps that ran.
 */
export async function failAtEachStep(
  container: MedusaContainer,
  workflow: any,
  input: object | string,
  check: (failedAt: string) => Promise<void>,
  until?: string
): Promise<string[]> {
  const id = workflow.getName()
  const seen: string[] = []
  const fail = async () => {
    throw new Error(FAILURE)
  }
  const record = (stepId: string, invoke: any) => (args: any) => {
    seen.push(stepId)
    return stepId === until ? fail() : invoke(args)
  }
  const whole = until ? workflow : largerWorkflow(workflow, id)
  const run = () => outcome(() => whole(container).run({ input }))
  expect(await withSteps(id, record, run)).toContain(FAILURE)
  await check(until ?? "the end, inside a larger workflow")
  for (const failing of new Set(seen)) {
    const failThere = (stepId: string, invoke: any) => (stepId === failing ? fail : invoke)
    expect(
      await withSteps(id, failThere, () => outcome(() => workflow(container).run({ input })))
    ).toContain(FAILURE)
    await check(failing)
  }
  return seen
}

/**
 * A number that was received or found and reversed, and the document of a reversed movement, stay as records; so do the
 * operation types that a stock location gets when it is first used.
 */
function withoutRecords(books: Books, before: Books): Books {
  const known = (table: string) => new Set(before[table].map((row) => row.id))
  const [lots, operations, types] = [
    known("traceability_lot"),
    known("traceability_operation"),
    known("traceability_operation_type"),
  ]
  const placed = new Set(books.traceability_lot_stock.map((row) => row.lot_id))
  return {
    ...books,
    traceability_lot: books.traceability_lot.filter(
      (row) => lots.has(row.id) || placed.has(row.id)
    ),
    traceability_operation: books.traceability_operation.filter(
      (row) => operations.has(row.id) || row.state !== "cancelled"
    ),
    traceability_operation_type: books.traceability_operation_type.filter(
      (row) => types.has(row.id) || !row.is_default
    ),
    traceability_operation_line: books.traceability_operation_line.filter((row) =>
      operations.has(row.operation_id)
    ),
    traceability_operation_detail: books.traceability_operation_detail.filter((row) =>
      operations.has(row.operation_id)
    ),
  }
}

/** Expects a workflow that fails anywhere to leave all books as they were, but for records and what `normalize` drops. */
export const leavingNothing =
  (getContainer: () => MedusaContainer, integrity: () => Promise<any>) =>
  async (
    workflow: any,
    input: object | string,
    normalize = (books: Books) => books,
    until?: string
  ): Promise<void> => {
    const before = await readAllBooks(getContainer())
    const check = async (failedAt: string) => {
      const after = withoutRecords(await readAllBooks(getContainer()), before)
      expect({ failedAt, books: normalize(after) }).toEqual({ failedAt, books: normalize(before) })
      expect({ failedAt, integrity: await integrity() }).toMatchObject({
        failedAt,
        integrity: { ok: true },
      })
    }
    const steps = await failAtEachStep(getContainer(), workflow, input, check, until)
    expect(steps.length).toBeGreaterThan(0)
  }
