import type { FoundLot } from "../../../../stock/lots/find-lots"
import { incomingRoutes } from "../incoming-route"

const lotAt = (kind: "lot" | "serial", ...places: [location_id: string, quantity: number][]) =>
  ({
    id: "lot_1",
    kind,
    places: places.map(([location_id, quantity]) => ({
      location_id,
      quantity,
      reserved_quantity: 0,
    })),
  }) as FoundLot

const receipt = {
  code: "receipt" as const,
  from_location_id: "supplier",
  to_location_id: "berlin",
  use_create_lots: false,
}

/** Where `quantity` of a lot goes, from and to. */
function routeOf(
  lot: FoundLot,
  rules: Partial<Parameters<typeof incomingRoutes>[2]>,
  quantity = 1
) {
  const row = { index: 0, line_id: "line", inventory_item_id: "item", quantity }
  const { from_location_id, to_location_id } = incomingRoutes([row], () => lot, {
    ...receipt,
    ...rules,
  })(lot)
  return [from_location_id, to_location_id]
}

describe("what comes in", () => {
  it.each<[string, FoundLot, object, number, string[]]>([
    ["a sold serial number", lotAt("serial", ["customer", 1]), {}, 1, ["customer", "care:berlin"]],
    [
      "a sold serial number from a supplier, on an order to him",
      lotAt("serial", ["customer", 1]),
      { use_create_lots: true, purchase_order_id: "po_1" },
      1,
      ["customer", "care:berlin"],
    ],
    [
      "a sold serial number that an adjustment finds",
      lotAt("serial", ["customer", 1]),
      { code: "adjustment", from_location_id: "adjustment" },
      1,
      ["customer", "care:berlin"],
    ],
    [
      "a sold serial number that is bought back",
      lotAt("serial", ["customer", 1]),
      { buy_back: true },
      1,
      ["customer", "berlin"],
    ],
    [
      "a serial number in care that is bought back",
      lotAt("serial", ["care:berlin", 1]),
      { buy_back: true },
      1,
      ["care:berlin", "berlin"],
    ],
    [
      "a serial number that was scrapped",
      lotAt("serial", ["scrap", 1]),
      {},
      1,
      ["scrap", "berlin"],
    ],
    ["a serial number that is nowhere", lotAt("serial"), {}, 1, ["supplier", "berlin"]],
    ["pieces of a sold lot", lotAt("lot", ["customer", 5]), {}, 5, ["customer", "care:berlin"]],
    [
      "more of a lot than customers have",
      lotAt("lot", ["customer", 5]),
      {},
      6,
      ["supplier", "berlin"],
    ],
    [
      "more of a sold lot where new goods may come",
      lotAt("lot", ["customer", 5]),
      { use_create_lots: true },
      5,
      ["supplier", "berlin"],
    ],
    [
      "more of a sold lot from a supplier",
      lotAt("lot", ["customer", 5]),
      { purchase_order_id: "po_1" },
      5,
      ["supplier", "berlin"],
    ],
  ])("%s", (_, lot, rules, quantity, route) => {
    expect(routeOf(lot, rules, quantity)).toEqual(route)
  })
})
