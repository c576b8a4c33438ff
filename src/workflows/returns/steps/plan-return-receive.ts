import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { OperationWithLines } from "../../../modules/traceability/operations/documents/read-operation-with-lines"
import { refuseActiveChange } from "../../../medusa/active-order-change"
import { enteredOf } from "../../../modules/traceability/orders/returns/entered-of"
import type { MedusaReturn } from "../../../modules/traceability/orders/returns/medusa-return"
import { sayState } from "../../../shared/say-state"
import type { BackorderChoice } from "../../../types/operation"
import { say, sayAll, spoken } from "../../../shared/say"
import { itemToken } from "../../../shared/message-tokens"
import { readableError } from "../../../application/readable-error"
import { roundQuantity, sumQuantities } from "../../../shared/round-quantity"
import { TraceabilityError } from "../../../shared/traceability-error"
import { withTraceability } from "../../../application/with-traceability"
import { requireMedusaReturn } from "../require-medusa-return"

export type ValidateOrderReturnInput = {
  operation_id: string
  backorder?: BackorderChoice
  actor_id: string | null
}

type Item = { id: string; quantity: number }
type Line = OperationWithLines["lines"][number]

export const planReturnReceiveStepId = "traceability-plan-return-receive-step"

const partOf = (medusa: MedusaReturn, line: Line) =>
  medusa.parts.find(
    (part) =>
      part.line_item_id === line.line_item_id && part.inventory_item_id === line.inventory_item_id
  )

/** Less than expected is entered: what becomes of the rest is asked first, as the type wants. */
function refuseShort(operation: OperationWithLines, backorder?: BackorderChoice): void {
  const entered = (line: Line) => sumQuantities(line.details.map((detail) => detail.quantity))
  const short = operation.lines.filter(
    (line) => line.tracking !== "none" && entered(line) > 0 && entered(line) < line.demand
  )
  if (!short.length || backorder || operation.backorder_policy !== "ask") {
    return
  }
  const messages = short.map((line) =>
    say("quantity_mismatch.ofDemand", {
      item: itemToken(line.inventory_item_id),
      done: entered(line),
      demand: line.demand,
    })
  )
  throw new TraceabilityError(
    "quantity_mismatch",
    say("quantity_mismatch.lessEntered", {
      reference: operation.reference,
      problems: sayAll(messages),
    }),
    {
      errors: short.map((line, index) => ({
        index,
        line_id: line.id,
        value: String(entered(line)),
        code: "quantity_mismatch",
        ...spoken(messages[index]),
      })),
    }
  )
}

/** Medusa receives whole units of a line item, so the parts of a kit must come back together. */
function unitsOf(
  operation: OperationWithLines,
  medusa: MedusaReturn,
  lineItemId: string,
  kind: "good" | "damaged",
  partly: boolean
): number {
  const lines = operation.lines.filter((line) => line.line_item_id === lineItemId)
  const tracked = lines.filter((line) => line.tracking !== "none")
  const details = operation.lines.flatMap((line) => line.details)
  const units = (tracked.length ? tracked : lines).map((line) =>
    roundQuantity(
      enteredOf(line, details, partly)[kind] / (partOf(medusa, line)?.required_quantity ?? 1)
    )
  )
  if (units.some((n) => n !== units[0] || !Number.isInteger(n))) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.kitsComeBack", { reference: operation.reference })
    )
  }
  return units[0]
}

/** Items of the return that Medusa does not stock come back with the others. */
async function readUnstocked(container: MedusaContainer, medusa: MedusaReturn): Promise<Item[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "return",
    fields: ["items.item_id", "items.quantity", "items.received_quantity"],
    filters: { id: medusa.return_id },
  })
  const stocked = new Set(medusa.parts.map((part) => part.line_item_id))
  const items = (data[0]?.items ?? []) as {
    item_id: string
    quantity: number
    received_quantity: number | null
  }[]
  return items
    .map((item) => ({
      id: item.item_id,
      quantity: Number(item.quantity) - Number(item.received_quantity ?? 0),
    }))
    .filter((item) => !stocked.has(item.id) && item.quantity > 0)
}

async function plan(container: MedusaContainer, input: ValidateOrderReturnInput) {
  const operation = await withTraceability(container, (service) =>
    service.readOperationWithLines(input.operation_id)
  )
  if (operation.state !== "ready") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.notValidated", {
        reference: operation.reference,
        state: sayState(operation.state),
      })
    )
  }
  const medusa = await requireMedusaReturn(container, operation.return_id!)
  if (medusa.state === "canceled") {
    throw new TraceabilityError("invalid_state", say("invalid_state.returnCancelled"))
  }
  refuseShort(operation, input.backorder)
  const open = (line: Line) => partOf(medusa, line)?.open ?? 0
  const base = { return_id: medusa.return_id, by_medusa: false, good: [], damaged: [] }
  if (operation.lines.every((line) => open(line) === 0)) {
    return base
  }
  if (input.backorder === "cancel") {
    throw new TraceabilityError("invalid_state", say("invalid_state.restOfReturnStays"))
  }
  await refuseActiveChange(container, medusa.order_id)
  const partly = input.backorder === "create" || operation.backorder_policy === "always"
  const lineItemIds = [...new Set(operation.lines.map((line) => line.line_item_id!))]
  const itemsOf = (kind: "good" | "damaged"): Item[] =>
    lineItemIds
      .map((id) => ({ id, quantity: unitsOf(operation, medusa, id, kind, partly) }))
      .filter((item) => item.quantity > 0)
  return {
    ...base,
    by_medusa: true,
    good: [...itemsOf("good"), ...(await readUnstocked(container, medusa))],
    damaged: itemsOf("damaged"),
  }
}

/**
 * This step decides how a return's operation is validated: through Medusa's own receiving where it still expects the
 * goods, with the entered units as received or dismissed line items; or by the plugin alone where Medusa has received
 * them without moving stock.
 *
 * Returns `{ return_id, by_medusa, good, damaged }`, with quantities of line items.
 */
export const planReturnReceiveStep = createStep(
  planReturnReceiveStepId,
  async (input: ValidateOrderReturnInput, { container }) => {
    try {
      return new StepResponse(await plan(container, input))
    } catch (error) {
      throw await readableError(error, container)
    }
  }
)
