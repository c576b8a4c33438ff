import { withTraceability } from "../../src/application/with-traceability"
import { readOrderDemands } from "../../src/medusa/order-demands"
import type { ExplicitLot } from "../../src/modules/traceability/orders/deliveries/chosen"
import { readBooks } from "../helpers/books"
import { openLaptopOrder } from "../helpers/open-laptop-order"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

type LaptopOrder = Awaited<ReturnType<typeof openLaptopOrder>>
type Named = string | Partial<ExplicitLot>

/** What the module refuses when it is asked for the units of a fulfilment; Medusa's workflow around it is in `flows/fulfil-refusals`. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let shopped: LaptopOrder
  let needed: NonNullable<Awaited<ReturnType<typeof readOrderDemands>>>

  beforeAll(async () => {
    shopped = await openLaptopOrder(api, admin, store, trace, shop)
    needed = (await readOrderDemands(getContainer(), shopped.order.id))!
  })

  const lineId = () => shopped.order.items![0].id
  const named = (...names: Named[]): ExplicitLot[] =>
    names.map((name) => ({
      line_item_id: lineId(),
      ...(typeof name === "string" ? { lot_name: name } : name),
    }))
  const claim = (lots: ExplicitLot[]) =>
    withTraceability(getContainer(), (service) =>
      service.claimFulfillment({
        transaction_id: "a fulfilment of two laptops",
        order_id: shopped.order.id,
        ...needed,
        partner_name: null,
        actor_id: null,
        requirements: [
          {
            line_item_id: lineId(),
            inventory_item_id: shopped.laptop.inventoryItemId,
            location_id: store.locationId,
            quantity: 2,
          },
        ],
        lots,
        detail_ids: null,
        part_reservation_ids: [],
      })
    )

  const cases: [string, () => ExplicitLot[], string, () => string[]][] = [
    [
      "an id nobody knows",
      () => named({ lot_id: "slot_404" }, "SN-1"),
      "lot_not_found",
      () => ["slot_404"],
    ],
    [
      "a unit sold before",
      () => named("SN-1", "SN-SOLD"),
      "lot_elsewhere",
      () => ["SN-SOLD", `#${shopped.soldTo}`],
    ],
    [
      "none of a serial number",
      () => named({ lot_name: "SN-1", quantity: 0 }, "SN-2"),
      "quantity_mismatch",
      () => ["SN-1"],
    ],
    [
      "a negative quantity",
      () => named({ lot_name: "SN-1", quantity: -1 }, "SN-2"),
      "quantity_mismatch",
      () => ["SN-1", "-1"],
    ],
    [
      "half a unit",
      () => named({ lot_name: "SN-1", quantity: 0.5 }, "SN-2"),
      "quantity_mismatch",
      () => ["SN-1", "0.5"],
    ],
    ["a name of blanks", () => named("SN-1", "   "), "invalid_name", () => ["empty"]],
    ["no name and no id", () => named({}, "SN-1"), "invalid_name", () => []],
    [
      "a name of 129 characters",
      () => named("SN-1", "X".repeat(129)),
      "invalid_name",
      () => ["129"],
    ],
    [
      "a name with a control character",
      () => named("SN-1", "SN\u0000-2"),
      "invalid_name",
      () => ["U+0000"],
    ],
    [
      "a name with a line break inside",
      () => named("SN-1", "SN-2\nSN-3"),
      "invalid_name",
      () => ["U+000A"],
    ],
    [
      "one unit too many",
      () => named("SN-1", "SN-2", "SN-3"),
      "quantity_mismatch",
      () => ["Laptop (LAP-14)", "3", "2"],
    ],
    [
      "a line that is not in the fulfilment",
      () => [
        ...named("SN-1", "SN-2"),
        { line_item_id: shopped.order.items![1].id, lot_name: "PH-1" },
      ],
      "lot_wrong_item",
      () => ["PH-1"],
    ],
    [
      "a line that does not exist",
      () => [...named("SN-1", "SN-2"), { line_item_id: "ordli_404", lot_name: "PH-1" }],
      "lot_wrong_item",
      () => ["PH-1"],
    ],
    [
      "another item than the line's",
      () => named({ lot_name: "SN-1", inventory_item_id: shopped.phone.inventoryItemId }, "SN-2"),
      "lot_wrong_item",
      () => ["SN-1"],
    ],
  ]

  it.each(cases)("refuses %s and changes nothing", async (_title, lots, code, parts) => {
    const before = await readBooks(getContainer())
    const refusal = await claim(lots()).catch((error) => error)
    expect(refusal).toMatchObject({ code })
    for (const part of parts()) {
      expect(refusal.message).toContain(part)
    }
    expect(refusal.errors.length).toBeGreaterThan(0)
    expect(await readBooks(getContainer())).toEqual(before)
  })

  it("claims the two units that are named, so nothing else was wrong with those requests", async () => {
    const { claim_id } = (await claim(named("SN-2", "SN-3")))!
    const { openClaims } = await readBooks(getContainer())
    expect(openClaims).toEqual([{ id: claim_id, kind: "fulfillment" }])
  })
})
