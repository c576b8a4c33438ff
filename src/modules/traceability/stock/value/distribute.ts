import { currencyDigits } from "../../../../shared/currency-digits"
import { divideAmount } from "../../../../shared/divide-amount"
import { groupBy } from "../../../../shared/group-by"
import type { ValueKind } from "../../../../types/value"
import type { Sql } from "../../sql"
import { bookFlows, type ValueAt, type ValueFlow } from "./book-flows"
import { type Part, readWhereabouts } from "./read-whereabouts"

/** An amount that a lot gets, wherever its units are by now. */
export type Gift = {
  lot_id: string
  inventory_item_id: string
  from: ValueAt
  kind: ValueKind
  currency_code: string
  amount: string
  /** Whether it is the cost that what has none was waiting for. */
  gives_cost: boolean
  /** The wrong numbers by which it came to this lot, so that what was corrected to and fro ends somewhere. */
  passed?: string[]
  movement_id?: string | null
  document_id?: string | null
  occurred_at: Date
}

const isZero = (decimal: string) => Number(decimal) === 0

/** Where a gift is until its part of the lot came to where it is now: where the lot came in. */
function waitingPlace(gift: Gift, part: Part): ValueAt | null {
  return part.since > gift.occurred_at && part.first_location_id
    ? { ...idsOf(part), location_id: part.first_location_id }
    : null
}

const idsOf = ({ lot_id, inventory_item_id }: Part) => ({ lot_id, inventory_item_id })

const placeOf = (part: Part): ValueAt => ({
  ...idsOf(part),
  location_id: part.location_id,
  line_item_id: part.line_item_id,
  order_id: part.order_id,
})

/** What was spent on service for a customer's unit. */
export const serviceOf = (unit: { lot_id: string; inventory_item_id: string }): ValueAt => ({
  ...unit,
  location_id: "service",
})

const isSame = (a: ValueAt, b: ValueAt) =>
  a.location_id === b.location_id && (a.line_item_id ?? "") === (b.line_item_id ?? "")

const later = (a: Date, b: Date) => (a > b ? a : b)

/** What one part of a lot gets: at once, or first where it was then and from there on with the goods. */
function flowsTo(gift: Gift, part: Part, amount: string, costed: string): ValueFlow[] {
  const common = {
    currency_code: gift.currency_code,
    amount,
    costed_quantity: costed,
    movement_id: gift.movement_id,
    document_id: gift.document_id,
  }
  const target = placeOf(part)
  const waiting = waitingPlace(gift, part)
  if (!waiting || isSame(waiting, target)) {
    const occurred_at = later(gift.occurred_at, part.first_at)
    return [{ ...common, from: gift.from, to: target, kind: gift.kind, occurred_at }]
  }
  return [
    {
      ...common,
      from: gift.from,
      to: waiting,
      kind: gift.kind,
      occurred_at: later(gift.occurred_at, part.first_at),
    },
    { ...common, from: waiting, to: target, kind: "move", occurred_at: part.since },
  ]
}

/** What a part in a customer's unit gets later goes on to the service that it was used for. */
function serviceFlow(gift: Gift, part: Part, amount: string): ValueFlow {
  return {
    from: placeOf(part),
    to: serviceOf({ lot_id: part.parent_lot_id!, inventory_item_id: part.parent_item_id! }),
    currency_code: gift.currency_code,
    amount,
    costed_quantity: gift.gives_cost ? part.uncosted : "0",
    kind: "service",
    service_case_id: part.service_case_id,
    movement_id: gift.movement_id,
    document_id: gift.document_id,
    occurred_at: later(gift.occurred_at, part.since),
  }
}

const assemblyOf = (part: Part): ValueAt => ({
  lot_id: part.parent_lot_id!,
  inventory_item_id: part.parent_item_id!,
  location_id: "assembly",
})

/**
 * What a part gets that had no cost goes by way of its unit's assembly, as when it was put in: so it is noted how much of the part
 * has a cost by now, and nobody gives it a second one.
 */
const noteCost = (gift: Gift, part: Part, amount: string): ValueFlow => ({
  from: placeOf(part),
  to: assemblyOf(part),
  currency_code: gift.currency_code,
  amount,
  costed_quantity: part.uncosted,
  kind: "component",
  movement_id: gift.movement_id,
  document_id: gift.document_id,
  occurred_at: later(gift.occurred_at, part.since),
})

/** Where it went on with its part of the lot, and from where: into a unit, or to the number that is the right one. */
function onwardOf(
  gift: Gift,
  part: Part
): Pick<Gift, "lot_id" | "inventory_item_id" | "from" | "kind" | "passed"> | null {
  if (part.right_lot_id) {
    return {
      lot_id: part.right_lot_id,
      inventory_item_id: part.inventory_item_id,
      from: placeOf(part),
      kind: "correction",
      passed: [...(gift.passed ?? []), part.lot_id],
    }
  }
  return part.parent_lot_id && !part.service_case_id
    ? {
        lot_id: part.parent_lot_id,
        inventory_item_id: part.parent_item_id!,
        from: gift.gives_cost ? assemblyOf(part) : placeOf(part),
        kind: "component",
      }
    : null
}

/** Divides one gift among the parts of its lot; what went into another lot is a gift to that one. */
function divide(gift: Gift, all: Part[]): { flows: ValueFlow[]; onward: Gift[] } {
  const parts = all.filter(
    ({ right_lot_id }) => !right_lot_id || !gift.passed?.includes(right_lot_id)
  )
  if (!parts.length) {
    // Nothing is left of it anywhere: the cost is a loss.
    const lost = { ...gift.from, lot_id: gift.lot_id, location_id: "adjustment", line_item_id: "" }
    const to = { ...lost, inventory_item_id: gift.inventory_item_id }
    return { flows: [{ ...gift, to, costed_quantity: "0" }], onward: [] }
  }
  const weights = parts.map((part) => (gift.gives_cost ? part.uncosted : part.quantity))
  const amounts = divideAmount(gift.amount, weights, currencyDigits(gift.currency_code))
  const costedOf = (part: Part) => (gift.gives_cost ? part.uncosted : "0")
  const flows = parts.flatMap((part, i) => [
    ...flowsTo(gift, part, amounts[i], costedOf(part)),
    ...(part.service_case_id ? [serviceFlow(gift, part, amounts[i])] : []),
    ...(part.parent_lot_id && !part.service_case_id && gift.gives_cost
      ? [noteCost(gift, part, amounts[i])]
      : []),
  ])
  const onward = parts.flatMap((part, i): Gift[] => {
    const next = onwardOf(gift, part)
    return next
      ? [
          {
            ...gift,
            ...next,
            amount: amounts[i],
            gives_cost: false,
            occurred_at: later(gift.occurred_at, part.since),
          },
        ]
      : []
  })
  return {
    flows: flows.filter((flow) => !isZero(flow.amount) || !isZero(flow.costed_quantity)),
    onward: onward.filter((each) => !isZero(each.amount)),
  }
}

/**
 * Gives amounts to lots: divided among their units, wherever those are by now, to the last cent; on through everything that
 * was made of them. Books one statement for each level of what is inside of what. All lots above must be locked.
 */
export async function distribute(sql: Sql, gifts: Gift[]): Promise<void> {
  let waiting = gifts.filter((gift) => !isZero(gift.amount) || gift.gives_cost)
  while (waiting.length) {
    const partsOf = groupBy(
      await readWhereabouts(sql, [...new Set(waiting.map((gift) => gift.lot_id))]),
      (part) => part.lot_id
    )
    const divided = waiting.map((gift) => divide(gift, partsOf.get(gift.lot_id) ?? []))
    await bookFlows(
      sql,
      divided.flatMap((each) => each.flows)
    )
    waiting = divided.flatMap((each) => each.onward)
  }
}
