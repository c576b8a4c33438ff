import { channelToken, groupToken, itemToken } from "../../../../shared/message-tokens"
import type { ShelfLifeBuyer } from "../../../../types/shelf-life"
import type { ShelfLifeProblem } from "./read-shelf-life-problems"

const days = (count: number): string => `${count} day${count === 1 ? "" : "s"}`

const FOR_BUYER: Record<ShelfLifeBuyer, (id: string) => string> = {
  all: () => "for every customer",
  sales_channel: (id) => `for the sales channel ${channelToken(id)}`,
  customer_group: (id) => `for the customer group ${groupToken(id)}`,
  country: (id) => `for deliveries to ${id.toUpperCase()}`,
}

type Rule = Pick<
  ShelfLifeProblem,
  "buyer" | "buyer_id" | "inventory_item_id" | "min_days" | "min_percent"
>

/** A rule in words: "at least 30 days for the sales channel Wholesale". */
export function describeRule(rule: Rule): string {
  const parts = [
    ...(rule.min_days === null ? [] : [days(rule.min_days)]),
    ...(rule.min_percent === null ? [] : [`${rule.min_percent} % of the shelf life`]),
  ]
  const item = rule.inventory_item_id ? ` of ${itemToken(rule.inventory_item_id)}` : ""
  return `at least ${parts.join(" and ")}${item} ${FOR_BUYER[rule.buyer](rule.buyer_id ?? "")}`
}

/** Why a lot has too little of its shelf life left, to follow its name. */
export function describeShelfLifeProblem(problem: ShelfLifeProblem): string {
  const rule = `The rule: ${describeRule(problem)}`
  if (problem.days_left === null) {
    return `has no expiration date, so nobody knows how much of its shelf life is left. ${rule}`
  }
  const left = `has ${days(Math.max(problem.days_left, 0))} of its shelf life left`
  return problem.days_needed === null
    ? `${left}, and how long its whole shelf life is is not known: it has no production date, and its product says no number of days. ${rule}`
    : `${left}, and ${days(problem.days_needed)} are needed. ${rule}`
}
