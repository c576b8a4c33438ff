import { channelToken, groupToken, itemToken } from "../../../../shared/message-tokens"
import { say } from "../../../../shared/say"
import type { RefusalDetails } from "../../../../types/refusal"
import type { ShelfLifeBuyer } from "../../../../types/shelf-life"
import type { ShelfLifeProblem } from "./read-shelf-life-problems"

const days = (count: number): RefusalDetails =>
  say(count === 1 ? "part.oneDay" : "part.days", { count })

const FOR_BUYER: Record<ShelfLifeBuyer, (id: string) => RefusalDetails> = {
  all: () => say("part.forAll"),
  sales_channel: (id) => say("part.forChannel", { name: channelToken(id) }),
  customer_group: (id) => say("part.forGroup", { name: groupToken(id) }),
  country: (id) => say("part.forCountry", { country: id.toUpperCase() }),
}

type Rule = Pick<
  ShelfLifeProblem,
  "buyer" | "buyer_id" | "inventory_item_id" | "min_days" | "min_percent"
>

function amountOf({ min_days, min_percent }: Rule): RefusalDetails {
  const one = min_days === null ? undefined : days(min_days)
  const other =
    min_percent === null ? undefined : say("part.percentOfShelfLife", { percent: min_percent })
  return one && other ? say("part.both", { one, other }) : (one ?? other ?? days(0))
}

/** A rule in words: "at least 30 days for the sales channel Wholesale". */
export function describeRule(rule: Rule): RefusalDetails {
  const amount = amountOf(rule)
  const buyer = FOR_BUYER[rule.buyer](rule.buyer_id ?? "")
  return rule.inventory_item_id
    ? say("part.ruleOfItem", { amount, item: itemToken(rule.inventory_item_id), buyer })
    : say("part.rule", { amount, buyer })
}

/** Why a lot has too little of its shelf life left. */
export function describeShelfLifeProblem(
  name: string | RefusalDetails,
  problem: ShelfLifeProblem
): RefusalDetails {
  const rule = describeRule(problem)
  if (problem.days_left === null) {
    return say("shelf_life_too_short.unknownExpiry", { name, rule })
  }
  const left = days(Math.max(problem.days_left, 0))
  return problem.days_needed === null
    ? say("shelf_life_too_short.unknownWhole", { name, left, rule })
    : say("shelf_life_too_short.needed", { name, left, needed: days(problem.days_needed), rule })
}
