import { ENDLESS_LOCATIONS } from "../../../../../shared/places"
import { CARE_PREFIX, VIRTUAL_LOCATIONS } from "../../../../../types/operation"
import { hasStockRows, isEndless, isOnHand } from "../place-conditions"

const namedIn = (sql: string): string[] => [...sql.matchAll(/'([^']+)'/g)].map(([, place]) => place)

describe("conditions on places", () => {
  it("say in SQL what the functions of places say", () => {
    expect(isOnHand("location_id")).toMatch(/^\(location_id NOT IN \(/)
    expect(namedIn(isOnHand("location_id"))).toEqual([...VIRTUAL_LOCATIONS, CARE_PREFIX])
    expect(isEndless("location_id")).toMatch(/^location_id IN \(/)
    expect(namedIn(isEndless("location_id"))).toEqual(ENDLESS_LOCATIONS)
    expect(hasStockRows("location_id")).toMatch(/^location_id NOT IN \(/)
    expect(namedIn(hasStockRows("location_id"))).toEqual(ENDLESS_LOCATIONS)
  })
})
