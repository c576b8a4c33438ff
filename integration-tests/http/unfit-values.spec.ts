import { createOneOfEach, type OneOfEach } from "../helpers/one-of-each"
import { readTables } from "../helpers/refused-unchanged"
import { leavesOf, type Operation, operations, sample, withValue } from "../helpers/request-samples"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(600_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

const NUL = "a\u0000b"
const LONE_SURROGATE = "a\ud800b"
/** Written into the JSON as they are: some of them are no value that JavaScript would write. */
const NUMBERS = ["0", "-1", "0.00001", "1e-9", "1e13", "9007199254740993", "-1e300", "1e400"]
const DATES = [
  "+275760-09-13T00:00:00.000Z",
  "-271821-04-20T00:00:00.000Z",
  "0000-01-01",
  "+010000-01-01T00:00:00Z",
]

type Answer = { status: number; message: string }

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales } = useShop()
  const ids: Record<string, string> = {}
  const idOfPath: Record<string, string> = {}
  let pathOf: OneOfEach["pathOf"]

  beforeAll(async () => {
    const made = await createOneOfEach(api, admin, store, trace, sales)
    Object.assign(ids, made.ids)
    Object.assign(idOfPath, made.idOfPath)
    pathOf = made.pathOf
  })

  const headersOf = ({ path }: Operation) =>
    path.startsWith("/store") ? store.storefront.headers : admin.headers

  /** The body goes as text, so that a test decides what its JSON is. */
  const send = async (
    operation: Operation,
    { path = pathOf(operation), text }: { path?: string; text?: string }
  ): Promise<Answer> => {
    const response = await api.request({
      method: operation.method,
      url: path,
      headers: { ...headersOf(operation), "content-type": "application/json" },
      data: text,
      transformRequest: (data) => data,
      validateStatus: () => true,
    })
    return { status: response.status, message: response.data?.message ?? "" }
  }
  const textWith = (body: any, json: string) => JSON.stringify(body).replace('"@@"', () => json)

  /** Where it was sent, and what was answered, of all that a test does not accept. */
  const failures: string[] = []
  const expectEach = (what: string, { status, message }: Answer, isGood: boolean) => {
    if (!isGood) {
      failures.push(`${what}: ${status} ${message}`)
    }
  }

  beforeEach(() => void failures.splice(0))
  afterEach(() => expect(failures).toEqual([]))

  const withBody = operations.filter(({ body }) => body)

  it("finds the operations", () => {
    expect(operations.length).toBeGreaterThan(100)
    expect(withBody.length).toBeGreaterThan(40)
  })

  it("refuses NUL and lone surrogates in every text of every body, naming the field", async () => {
    const before = await readTables(getContainer())
    for (const operation of withBody) {
      const body = sample(operation.body, ids)
      for (const path of leavesOf(body)) {
        for (const value of [NUL, LONE_SURROGATE]) {
          const text = JSON.stringify(withValue(operation.body, body, path, value, false))
          const answer = await send(operation, { text })
          const isNamed = answer.message.includes(path.join("."))
          const what = `${operation.method} ${operation.path} ${path.join(".")}`
          expectEach(what, answer, answer.status === 400 && isNamed)
        }
      }
      for (const more of [
        { metadata: { deep: [{ er: NUL }] } },
        { metadata: { [LONE_SURROGATE]: 1 } },
      ]) {
        const answer = await send(operation, { text: JSON.stringify({ ...body, ...more }) })
        const isNamed = answer.message.includes("metadata.")
        expectEach(`${operation.path} metadata`, answer, answer.status === 400 && isNamed)
      }
    }
    expect(await readTables(getContainer())).toEqual(before)
  })

  it("refuses NUL in every query and in every path", async () => {
    for (const operation of operations) {
      const path = pathOf(operation)
      for (const name of ["fields", "unknown", ...operation.queries.map((query) => query.name)]) {
        const answer = await send(operation, { path: `${path}?${name}=a%00b`, text: "{}" })
        const isNamed = answer.message.includes(name)
        expectEach(`${operation.path}?${name}`, answer, answer.status === 400 && isNamed)
      }
      if (operation.path.includes("{")) {
        const bad = operation.path.replace(/\{\w+\}/g, "a%00b")
        const answer = await send(operation, { path: bad, text: "{}" })
        const isNamed = answer.message.includes("the path")
        expectEach(operation.path, answer, answer.status === 400 && isNamed)
      }
    }
  })

  it("has no server error for numbers and dates out of range, and none for levels without end", async () => {
    for (const operation of withBody) {
      const body = sample(operation.body, ids)
      for (const path of leavesOf(body)) {
        const last = path.reduce((inner, key) => inner[key], body)
        const isDate = typeof last === "string" && last.startsWith("2030-")
        const values = isDate
          ? DATES.map((date) => JSON.stringify(date))
          : typeof last === "number"
            ? NUMBERS
            : []
        for (const value of values) {
          const what = `${operation.method} ${operation.path} ${path.join(".")} = ${value}`
          const answers: Answer[] = []
          // With all properties and with the required ones: either may be refused for what does not go together.
          for (const alone of [true, false]) {
            const text = textWith(withValue(operation.body, body, path, "@@", alone), value)
            answers.push(await send(operation, { text }))
          }
          for (const answer of answers) {
            expectEach(what, answer, answer.status < 500 && (!isDate || answer.status === 400))
          }
          const isNamed = answers.some(({ message }) => message.includes(path.at(-1)!))
          expectEach(`${what} is not named`, answers[0], !isDate || isNamed)
        }
      }
      const deep = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`
      const answer = await send(operation, { text: textWith({ ...body, metadata: "@@" }, deep) })
      expectEach(`${operation.path} deep`, answer, answer.status === 400)
    }
  })

  it.each(["0", "-1", "1e-9", "0.00001", "0.5", "1e13"])(
    "splits no manufacturing order into %s",
    async (quantity) => {
      for (const id of [idOfPath["manufacturing-orders"], idOfPath["manufacturing-orders/split"]]) {
        const before = await readTables(getContainer())
        const split = operations.find(({ path }) => path.endsWith("/{id}/split"))!
        const path = `/admin/traceability/manufacturing-orders/${id}/split`
        for (const text of [`{"quantities":[${quantity}]}`, `{"quantities":[1,${quantity}]}`]) {
          const answer = await send(split, { path, text })
          expectEach(text, answer, answer.status === 400 && answer.message.length > 10)
        }
        expect(await readTables(getContainer())).toEqual(before)
      }
    }
  )

  it("takes pasted text up to its limit, and says which limit was passed", async () => {
    const parse = operations.find(({ path }) => path.endsWith("/lot-names/parse"))!
    const lengthOf = async (length: number) =>
      send(parse, { text: JSON.stringify({ text: "x".repeat(length) }) })
    expect(await lengthOf(8_000_001)).toEqual({
      status: 400,
      message: expect.stringMatching(/text.*8000000/),
    })
    expect(await lengthOf(11_000_000)).toMatchObject({ status: 413 })
  })
})
