import { nearestWord } from "../nearest-word"

const WORDS = [
  "limit",
  "name",
  "status",
  "location_id",
  "blocked",
  "expires_before",
  "q",
  "order_id",
]

it.each([
  ["statsu", "status"],
  ["Status", "status"],
  ["states", "status"],
  ["locationId", "location_id"],
  ["location", "location_id"],
  ["block", "blocked"],
  ["expire_before", "expires_before"],
  ["lmit", "limit"],
  ["nmae", "name"],
])("%s is probably %s", (given, meant) => expect(nearestWord(given, WORDS)).toBe(meant))

it.each(["colour", "x", "search", "id_of_the_order"])("nothing is near %s", (given) =>
  expect(nearestWord(given, WORDS)).toBeUndefined()
)
