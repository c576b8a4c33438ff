import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { validateQuery } from "../validate"

const params = z.object({
  limit: z.coerce.number().max(100).optional(),
  location_id: z.string(),
})

/** What is wrong with the query, or undefined. */
function refusalOf(query: MedusaRequest["query"]): string | undefined {
  try {
    validateQuery(params)({ query } as MedusaRequest, {} as MedusaResponse, () => {})
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

describe("a query that is not what the route takes is refused in words", () => {
  it.each([
    [{ limit: "ten", location_id: "sloc_1" }, 'limit: expected number, got "ten"'],
    [
      { location_id: ["sloc_1", "sloc_2"] },
      'location_id: expected string, got ["sloc_1","sloc_2"]',
    ],
    [{ location_id: { $gt: "a" } }, 'location_id: expected string, got {"$gt":"a"}'],
    [{}, "location_id is required"],
    [{ limit: "101", location_id: "sloc_1" }, "limit: Too big: expected number to be <=100"],
    [{ locaton_id: "sloc_1" }, "there is no parameter locaton_id. Did you mean location_id?"],
    [{ locationId: "sloc_1" }, "there is no parameter locationId. Did you mean location_id?"],
    [
      { location_id: "sloc_1", colour: "red" },
      "there is no parameter colour. Choose from limit, location_id.",
    ],
  ])("%j: %s", (query, words) => {
    expect(refusalOf(query)).toBe(`Invalid request: ${words}`)
  })

  it("is none when all fits", () => {
    expect(refusalOf({ limit: "10", location_id: "sloc_1", fields: "id" })).toBeUndefined()
  })
})
