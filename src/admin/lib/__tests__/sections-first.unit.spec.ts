import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { areFirst, OUR_SECTIONS, withOurs } from "../sections-first"

const WIDGETS = join(__dirname, "../../widgets")
const ID = "widget:traceability:order-lots"

describe("our sections on Medusa's pages", () => {
  it("are those that have a zone, but for the one in the bar at the top", () => {
    const zones = readdirSync(WIDGETS).flatMap((file) => {
      const text = readFileSync(join(WIDGETS, file), "utf8")
      const zone = /zone: "(\w+\.\w+)/.exec(text)?.[1]
      const id = /id: "traceability:([\w-]+)"/.exec(text)?.[1]
      return zone ? [`${zone} ${id}`] : []
    })
    const named = Object.entries(OUR_SECTIONS).flatMap(([zone, ids]) =>
      ids.map((id) => `${zone} ${id}`)
    )
    expect(named.sort()).toEqual(zones.sort())
  })

  it("stand first once they are put there, in their own order, whatever a shop has arranged", () => {
    const arranged = { "core:Summary": { order: 0 }, "core:Customer": { order: -3, hidden: true } }
    for (const places of [{}, arranged]) {
      expect(areFirst("order.details", places)).toBe(false)
      const placed = withOurs("order.details", places, true)
      expect(areFirst("order.details", placed)).toBe(true)
      expect(placed).toMatchObject(places)
    }
    const ofItem = withOurs("inventory_item.details", {}, true)
    expect(Object.values(ofItem).map(({ order }) => order)).toEqual([-3, -2, -1])
  })

  it("stand after the others again when they are put back, and keep what else was chosen for them", () => {
    const places = { [ID]: { order: -1, section: "main" }, "core:Summary": { order: 4 } }
    const placed = withOurs("order.details", places, false)
    expect(areFirst("order.details", placed)).toBe(false)
    expect(placed).toEqual({ [ID]: { order: 5, section: "main" }, "core:Summary": { order: 4 } })
  })
})
