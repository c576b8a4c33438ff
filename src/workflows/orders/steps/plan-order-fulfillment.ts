import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { OperationWithLines } from "../../../modules/traceability/operations/documents/read-operation-with-lines"
import { sayState } from "../../../shared/say-state"
import type { BackorderChoice } from "../../../types/operation"
import {
  OUTSTANDING_FIELDS,
  type OutstandingItem,
  outstandingUnits,
} from "../../../medusa/outstanding"
import { MAKE_THEM_FIT, readPromisedKits } from "../../../medusa/promised-kits"
import { say, sayAll, spoken } from "../../../shared/say"
import { itemToken } from "../../../shared/message-tokens"
import { readableError } from "../../../application/readable-error"
import { roundQuantity, sumQuantities } from "../../../shared/round-quantity"
import { TraceabilityError } from "../../../shared/traceability-error"
import { withTraceability } from "../../../application/with-traceability"
import { compositeKey } from "../../../shared/composite-key"

export type PlanOrderFulfillmentInput = {
  operation_id: string
  backorder?: BackorderChoice
  actor_id: string | null
  /** Just what was packed ships: of goods without numbers too. */
  packed?: boolean
}

export const planOrderFulfillmentStepId = "traceability-plan-order-fulfillment-step"

type Line = OperationWithLines["lines"][number]

function assertDeliverable(operation: OperationWithLines): void {
  if (operation.state !== "ready" && operation.state !== "waiting") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.notValidated", {
        reference: operation.reference,
        state: sayState(operation.state),
      })
    )
  }
}

/** Once something is scanned, only what was scanned ships; untracked lines ship with the tracked ones of their line item. */
function countedOf(operation: OperationWithLines, packed: boolean) {
  const scanning =
    packed ||
    operation.require_scan ||
    operation.lines.some((line) => line.details.some((detail) => detail.picked))
  return (line: Line) =>
    line.details.filter(
      (detail) => (detail.lot_id || detail.lot_name) && (!scanning || detail.picked)
    )
}

/** How much of each inventory item a unit of a line takes, by both ids. */
async function readKits(container: MedusaContainer, orderId: string): Promise<Map<string, number>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", ...OUTSTANDING_FIELDS],
    filters: { id: orderId },
  })
  const items = (data[0]?.items ?? []) as unknown as OutstandingItem[]
  const kits = await readPromisedKits(
    container,
    items.map((item) => ({
      id: item.id,
      outstanding: outstandingUnits(item),
      parts: (item.variant?.inventory_items ?? []).map((part) => ({
        inventory_item_id: part.inventory_item_id,
        required_quantity: Number(part.required_quantity),
      })),
    }))
  )
  return new Map(
    [...kits].flatMap(([id, parts]) =>
      parts.map((part): [string, number] => [
        compositeKey(id, part.inventory_item_id),
        part.required_quantity,
      ])
    )
  )
}

/** How many whole units of a line item the assigned parts make; parts that do not make whole units are refused. */
function wholeUnits(
  operation: OperationWithLines,
  tracked: Line[],
  requiredOf: (line: Line) => number,
  assigned: (line: Line) => number
): number {
  const units = tracked.map((line) => roundQuantity(assigned(line) / requiredOf(line)))
  const least = Math.min(...units)
  const odd = tracked.find((_, i) => units[i] !== least)
  if (odd || !Number.isInteger(least)) {
    const named = tracked.map((line) =>
      say("part.doneOf", {
        item: itemToken(line.inventory_item_id),
        done: assigned(line),
        demand: line.demand,
      })
    )
    const isComplete = tracked.every((line) => assigned(line) === line.demand)
    const said = say("quantity_mismatch.wholeKits", {
      reference: operation.reference,
      lines: named,
    })
    throw new TraceabilityError(
      "quantity_mismatch",
      isComplete ? sayAll([said, say("part.kitChanged"), MAKE_THEM_FIT]) : said
    )
  }
  return least
}

/** Goods that the pack station has counted ship as they were counted, whichever way the delivery is carried out. */
const countedByHand = (line: Line): number =>
  sumQuantities(
    line.details
      .filter((detail) => detail.picked && !detail.lot_id && !detail.lot_name)
      .map((detail) => detail.quantity)
  )

function plan(operation: OperationWithLines, kits: Map<string, number>, packed: boolean) {
  const counted = countedOf(operation, packed)
  const isCounted = (line: Line) => packed || countedByHand(line) > 0
  const assigned = (line: Line) =>
    line.tracking === "none"
      ? countedByHand(line)
      : sumQuantities(counted(line).map((detail) => detail.quantity))
  const requiredOf = (line: Line) =>
    kits.get(compositeKey(line.line_item_id, line.inventory_item_id)) ?? 1
  const lineItemIds = [...new Set(operation.lines.map((line) => line.line_item_id!))]
  const planned = lineItemIds.map((id) => {
    const lines = operation.lines.filter((line) => line.line_item_id === id)
    const demand = roundQuantity(lines[0].demand / requiredOf(lines[0]))
    const decisive = lines.filter((line) => line.tracking !== "none" || isCounted(line))
    const quantity = decisive.length
      ? wholeUnits(operation, decisive, requiredOf, assigned)
      : demand
    return { id, quantity, demand, lines: decisive }
  })
  const detailIds = operation.lines.flatMap((line) => counted(line).map((detail) => detail.id))
  return { planned, detailIds, assigned }
}

type Planned = ReturnType<typeof plan>["planned"]

async function refuseShort(
  container: MedusaContainer,
  operation: OperationWithLines,
  planned: Planned,
  assigned: (line: Line) => number,
  backorder?: BackorderChoice
): Promise<void> {
  const short = planned.filter((item) => item.quantity < item.demand)
  const nothing = planned.every((item) => item.quantity === 0)
  const backorderWanted = operation.backorder_policy === "always" || backorder === "create"
  if (!short.length || (backorderWanted && !nothing)) {
    return
  }
  if (backorder === "cancel") {
    throw new TraceabilityError("invalid_state", say("invalid_state.restStays"))
  }
  const lines = short.flatMap((item) => item.lines)
  const code = nothing ? "lot_required" : "quantity_mismatch"
  const missingOf = (line: Line) => roundQuantity(line.demand - assigned(line))
  const unfit = await withTraceability(container, (service) =>
    service.explainMissing(
      operation,
      lines.map((line) => ({ line, missing: missingOf(line) }))
    )
  )
  const messages = lines.map((line) => {
    const item = itemToken(line.inventory_item_id)
    const missing = say("part.missing", { count: missingOf(line) })
    const why = unfit.get(line.id) ?? (nothing ? missing : undefined)
    return why
      ? say("part.about", { subject: item, said: why })
      : say("quantity_mismatch.ofDemand", { item, done: assigned(line), demand: line.demand })
  })
  const head = nothing
    ? say("lot_required.noneAssigned", { reference: operation.reference })
    : say("quantity_mismatch.lessAssigned", { reference: operation.reference })
  throw new TraceabilityError(code, sayAll([head, ...messages]), {
    errors: lines.map((line, index) => ({
      index,
      line_id: line.id,
      value: String(assigned(line)),
      code,
      ...spoken(messages[index]),
    })),
  })
}

/**
 * This step turns an order's delivery operation into the input of Medusa's fulfilment workflow: whole line items at the
 * place of the operation, with the units that are assigned.
 *
 * Returns that input. Throws `quantity_mismatch` when less is assigned than ordered and nobody has asked for a
 * backorder, and `lot_required` when nothing is.
 */
export const planOrderFulfillmentStep = createStep(
  planOrderFulfillmentStepId,
  async (input: PlanOrderFulfillmentInput, { container }) => {
    const operation = await withTraceability(container, (service) =>
      service.readOperationWithLines(input.operation_id)
    )
    try {
      assertDeliverable(operation)
      const { planned, detailIds, assigned } = plan(
        operation,
        await readKits(container, operation.order_id!),
        input.packed ?? false
      )
      await refuseShort(container, operation, planned, assigned, input.backorder)
      return new StepResponse({
        order_id: operation.order_id!,
        location_id: operation.from_location_id,
        created_by: input.actor_id ?? undefined,
        items: planned
          .filter((item) => item.quantity > 0)
          .map(({ id, quantity }) => ({ id, quantity })),
        additional_data: { traceability: { detail_ids: detailIds } },
      })
    } catch (error) {
      throw await readableError(error, container)
    }
  }
)
