import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(() => {
  const { trace } = useShop()
  const titles = ["Serial", "Exp", null]
  const columns = ["name", "best_before_at", "ignore"]
  const write = (body: object) =>
    trace.post("/list-layouts", {
      partner_name: "ACME GmbH",
      titles,
      reading: { columns },
      ...body,
    })
  const read = async (partner_name: string) =>
    (await trace.get("/list-layouts", { partner_name })).list_layouts

  describe("how the lists of a supplier are read", () => {
    it("is remembered for those with the same titles, whatever the case of the supplier's name", async () => {
      const { list_layout } = await write({ reading: { columns, date_order: "dmy" } })
      expect(list_layout).toMatchObject({
        partner_name: "ACME GmbH",
        titles,
        reading: { columns, date_order: "dmy" },
        updated_by: expect.any(String),
      })
      expect(await read(" acme  gmbh")).toEqual([list_layout])
      expect(await read("Other")).toEqual([])
    })

    it("takes the place of what was said of such lists before", async () => {
      await write({})
      await write({
        titles: ["SERIAL", "exp", null],
        reading: { columns: ["name", "ignore", "ignore"] },
      })
      await write({ titles: ["Lot", "Exp", null] })
      expect((await read("ACME GmbH")).map((layout: { titles: unknown }) => layout.titles)).toEqual(
        [
          ["Lot", "Exp", null],
          ["SERIAL", "exp", null],
        ]
      )
    })

    it.each([
      ["without a number", { reading: { columns: ["quantity", "ignore", "ignore"] } }],
      ["of another width than its titles", { titles: ["Serial"] }],
      ["of nobody", { partner_name: " " }],
      ["with a kind that does not exist", { reading: { columns: ["name", "colour", "ignore"] } }],
    ])("is refused %s, and nothing is remembered", async (_name, body) => {
      expect(await refused(write(body))).toMatchObject({ status: 400 })
      expect(await read("ACME GmbH")).toEqual([])
    })
  })
})
