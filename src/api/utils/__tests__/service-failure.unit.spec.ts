import { serviceFailureOf } from "../service-failure"

describe("a failure of what the shop stands on", () => {
  it.each([
    ["a database that refuses connections", { code: "ECONNREFUSED" }, "database_unavailable"],
    ["a database that shuts down", { code: "57P01" }, "database_unavailable"],
    ["a disk that is full", { code: "53100" }, "database_unavailable"],
    [
      "no connection to be had",
      { message: "Knex: Timeout acquiring a connection. The pool is probably full." },
      "database_unavailable",
    ],
    [
      "Redis that stays away",
      { message: "Reached the max retries per request limit (which is 20). Refer to …" },
      "redis_unavailable",
    ],
    ["a connection to Redis that ended", { message: "Connection is closed." }, "redis_unavailable"],
    [
      "Redis that still reads its memory",
      { message: "LOADING Redis is loading the dataset in memory" },
      "redis_unavailable",
    ],
  ])("is %s", (_name, error, code) => {
    expect(serviceFailureOf(error)).toMatchObject({
      code,
      message: expect.stringMatching(/Look at it again/),
    })
  })

  it.each([
    ["a refusal", new Error("SN1 is already at Main Warehouse.")],
    ["a value that does not fit", { code: "22003", message: "integer out of range" }],
    ["nothing", undefined],
  ])("is not %s", (_name, error) => {
    expect(serviceFailureOf(error)).toBeNull()
  })
})
