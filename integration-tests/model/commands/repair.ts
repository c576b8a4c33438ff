import fc from "fast-check"
import { careAt, type Item, type Place, type Warehouse } from "../books"
import { type Command, expectRows, type World } from "../command"
import { index, nameOf, warehouse } from "../inputs"
import { judgeOutgoing } from "../rules"

type Repair = { item: "phone" | "drill"; name: string; known: number; place: Warehouse }

const repair = fc
  .constantFrom<"phone" | "drill">("phone", "phone", "drill")
  .chain((item) =>
    fc.record({ item: fc.constant(item), name: nameOf(item), known: index, place: warehouse })
  )

/** Mostly a unit that is where it has to be, now and then any number. */
function chosen({ books }: World, { item, name, known }: Repair, from: Place): string {
  const there = [...books.lots.values()].filter((lot) => lot.item === item && lot.places.has(from))
  return known && there.length ? there[known % there.length].name : name
}

async function carry(
  { shop, books }: World,
  code: "repair_in" | "repair_out",
  item: Item,
  name: string,
  [place, from, to]: [Warehouse, Place, Place]
): Promise<void> {
  const parts = [{ name, quantity: 1 }]
  const verdicts = judgeOutgoing(books, await shop.held(), item, parts, {
    place: from,
    toCustomer: to === "customer",
  })
  let id = ""
  const answer = await shop.attempt(async () => {
    const details = [{ lot_name: name }]
    const lines = [{ inventory_item_id: shop.itemId(item), quantity: 1, details }]
    const body = { code, location_id: shop.warehouses[place], lines }
    id = (await shop.trace.post("/operations", body)).operation.id
    await shop.trace.post(`/operations/${id}/confirm`)
    await shop.trace.post(`/operations/${id}/validate`)
  })
  expectRows(answer, verdicts)
  if (answer) {
    await (id && shop.trace.post(`/operations/${id}/cancel`))
    return
  }
  books.move(item, parts[0], from, to)
  books.done.push({ id, item, from, to, parts, bare: 0, undone: false })
}

/** A customer brings a unit in for a repair: it lies on our shelf and stays theirs. */
export const repairIn: Command<Repair> = {
  arbitrary: repair,
  run: (world, input) => {
    const name = chosen(world, input, "customer")
    const route: [Warehouse, Place, Place] = [input.place, "customer", careAt(input.place)]
    return carry(world, "repair_in", input.item, name, route)
  },
}

/** The customer gets it back. */
export const repairOut: Command<Repair> = {
  arbitrary: repair,
  run: (world, input) => {
    const care = careAt(input.place)
    const route: [Warehouse, Place, Place] = [input.place, care, "customer"]
    return carry(world, "repair_out", input.item, chosen(world, input, care), route)
  },
}
