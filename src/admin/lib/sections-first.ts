/** Where Medusa's pages have sections of ours, by the zone of the page; each page's in their order. */
export const OUR_SECTIONS: Record<string, string[]> = {
  "order.list": ["orders-search"],
  "order.details": ["order-lots"],
  "product.details": ["product-tracking"],
  "product_variant.details": ["variant-tracking"],
  "customer.details": ["customer-lots"],
  "inventory_item.details": [
    "inventory-item-lots",
    "inventory-item-tracking",
    "inventory-item-passport",
  ],
  "location.details": ["location-lots"],
}

/** How Medusa keeps the places of a page's sections, by their ids; those without an order stand where 0 does. */
export type SectionPlaces = Record<string, { order?: number; hidden?: boolean; section?: string }>

const idOf = (section: string): string => `widget:traceability:${section}`

const ordersOf = (places: SectionPlaces): number[] =>
  Object.values(places).map(({ order }) => order ?? 0)

/** Does each of ours on this page stand before all others? */
export function areFirst(zone: string, places: SectionPlaces): boolean {
  const ours = OUR_SECTIONS[zone].map(idOf)
  const others = Object.entries(places).filter(([id]) => !ours.includes(id))
  const first = Math.min(0, ...ordersOf(Object.fromEntries(others)))
  return ours.every((id) => (places[id]?.order ?? 0) < first)
}

/** The same places, with ours before all others, or after them as Medusa puts what it knows nothing of. */
export function withOurs(zone: string, places: SectionPlaces, first: boolean): SectionPlaces {
  const ours = OUR_SECTIONS[zone].map(idOf)
  const others = Object.fromEntries(Object.entries(places).filter(([id]) => !ours.includes(id)))
  const start = first
    ? Math.min(0, ...ordersOf(others)) - ours.length
    : Math.max(0, ...ordersOf(others)) + 1
  const placed = ours.map((id, index) => [id, { ...places[id], order: start + index }] as const)
  return { ...others, ...Object.fromEntries(placed) }
}
