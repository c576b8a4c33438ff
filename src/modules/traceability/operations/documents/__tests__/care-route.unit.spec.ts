import { careRouteOf } from "../care-route"

const operation = {
  code: "delivery" as const,
  from_location_id: "berlin",
  to_location_id: "customer",
  order_id: null,
  return_id: null,
}

describe("how a unit in care leaves", () => {
  it.each<[string, Partial<Parameters<typeof careRouteOf>[0]>, string[] | null]>([
    ["goes back with a delivery without an order", {}, ["care:berlin", "customer"]],
    ["is nothing for another order", { order_id: "order_1" }, null],
    [
      "stays in care when it is moved",
      { code: "internal", to_location_id: "lyon" },
      ["care:berlin", "care:lyon"],
    ],
    ["can be scrapped", { code: "scrap", to_location_id: "scrap" }, ["care:berlin", "scrap"]],
    [
      "becomes ours with a return",
      { code: "return", from_location_id: "customer", to_location_id: "berlin" },
      ["care:berlin", "berlin"],
    ],
    [
      "is chosen on the order, where an order returns it",
      { code: "return", from_location_id: "customer", to_location_id: "berlin", return_id: "r" },
      null,
    ],
    ["does not go to a supplier", { code: "return", to_location_id: "supplier" }, null],
    ["is not used up", { code: "manufacturing", to_location_id: "production" }, null],
    ["is not adjusted out", { code: "adjustment", to_location_id: "adjustment" }, null],
  ])("%s", (_, more, route) => {
    const found = careRouteOf({ ...operation, ...more })
    expect(found && [found.from_location_id, found.to_location_id]).toEqual(route)
  })
})
