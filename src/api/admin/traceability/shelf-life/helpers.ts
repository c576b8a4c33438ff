import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { readChannelNames, readGroupNames } from "../../../../medusa/buyers"
import { readItemNames, readProductIds } from "../../../../medusa/items"
import type { AgingLot } from "../../../../modules/traceability/insight/shelf-life/aging-lots"
import type ShelfLifeRule from "../../../../modules/traceability/models/shelf-life-rule"
import type { ShelfLifeBuyer } from "../../../../types/shelf-life"
import { withTraceability } from "../../../../application/with-traceability"
import { actorNames, distinct, placeNames } from "../../../utils/add-names"
import { asAmounts } from "../../../utils/amounts"
import { type Asking, maySeeCosts } from "../../../utils/permissions"
import { notFound } from "../../../utils/require"

type Rule = InferTypeOf<typeof ShelfLifeRule>
type OfBuyer = { buyer: ShelfLifeBuyer; buyer_id: string | null }

const idsOf = (rules: OfBuyer[], buyer: ShelfLifeBuyer): string[] =>
  distinct(rules.filter((rule) => rule.buyer === buyer).map((rule) => rule.buyer_id))

/** What people call who a rule is for. */
async function buyerNames(container: MedusaContainer, rules: OfBuyer[]) {
  const [channels, groups] = await Promise.all([
    readChannelNames(container, idsOf(rules, "sales_channel")),
    readGroupNames(container, idsOf(rules, "customer_group")),
  ])
  return ({ buyer, buyer_id }: OfBuyer): string | null => {
    if (!buyer_id) {
      return null
    }
    return buyer === "country"
      ? buyer_id.toUpperCase()
      : ((buyer === "sales_channel" ? channels : groups).get(buyer_id) ?? buyer_id)
  }
}

/** Rules as they are answered: with the names of items, buyers and people. */
export async function viewRules(container: MedusaContainer, rules: Rule[]) {
  const [items, buyerOf, actorOf] = await Promise.all([
    readItemNames(container, distinct(rules.map((rule) => rule.inventory_item_id))),
    buyerNames(container, rules),
    actorNames(
      container,
      rules.map((rule) => rule.created_by)
    ),
  ])
  return rules.map((rule) => ({
    id: rule.id,
    inventory_item_id: rule.inventory_item_id,
    item: rule.inventory_item_id && (items.get(rule.inventory_item_id) ?? rule.inventory_item_id),
    buyer: rule.buyer,
    buyer_id: rule.buyer_id,
    buyer_name: buyerOf(rule),
    min_days: rule.min_days,
    min_percent: rule.min_percent,
    note: rule.note,
    created_by: rule.created_by,
    created_by_name: actorOf(rule.created_by),
    created_at: rule.created_at,
    updated_at: rule.updated_at,
  }))
}

export async function retrieveRule(container: MedusaContainer, id: string) {
  const rules = await withTraceability(container, (service) =>
    service.listShelfLifeRules({ id: [id] })
  )
  if (!rules.length) {
    throw notFound("rule of shelf life", id)
  }
  return (await viewRules(container, rules))[0]
}

/** Who a rule is for, as it is kept: a country by its code in lower case. What does not exist is refused with 404. */
export async function requireBuyer(
  container: MedusaContainer,
  { buyer, buyer_id }: OfBuyer
): Promise<string | null> {
  if (!buyer_id || buyer === "all") {
    return buyer_id
  }
  if (buyer === "country") {
    const code = buyer_id.toLowerCase()
    // UK is none, and a rule for it would keep nothing from Great Britain (gb).
    const known = await container.resolve(Modules.REGION).listCountries({ iso_2: [code] })
    if (!known.length) {
      throw notFound("country", buyer_id)
    }
    return code
  }
  const read = buyer === "sales_channel" ? readChannelNames : readGroupNames
  const names = await read(container, [buyer_id])
  if (!names.has(buyer_id)) {
    throw notFound(buyer === "sales_channel" ? "sales channel" : "customer group", buyer_id)
  }
  return buyer_id
}

export async function viewAging(asking: Asking, lots: AgingLot[]) {
  const container = asking.scope
  const itemIds = distinct(lots.map((lot) => lot.inventory_item_id))
  const [items, products, placeOf, buyerOf, seesCosts] = await Promise.all([
    readItemNames(container, itemIds),
    readProductIds(container, itemIds),
    placeNames(
      container,
      lots.flatMap((lot) => lot.places.map((place) => place.location_id))
    ),
    buyerNames(
      container,
      lots.flatMap((lot) => lot.rules)
    ),
    maySeeCosts(asking),
  ])
  return lots.map(({ blocked_at, ...lot }) => ({
    ...lot,
    item: items.get(lot.inventory_item_id) ?? lot.inventory_item_id,
    product_id: products.get(lot.inventory_item_id) ?? null,
    values: seesCosts ? asAmounts(lot.values) : null,
    blocked: blocked_at !== null,
    places: lot.places.map((place) => ({ ...place, location: placeOf(place.location_id) })),
    rules: lot.rules.map((rule) => ({ ...rule, buyer_name: buyerOf(rule) })),
  }))
}
