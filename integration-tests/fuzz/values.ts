import fc from "fast-check"

/** What the text of a request may be besides what it should: each of these has broken a program somewhere. */
export const TEXTS = [
  "",
  " ",
  "a\u0000b",
  "a\ud800b",
  "\u202e\u200b\ufeff",
  "Ünï-😀-语",
  "'; DROP TABLE traceability_lot; --",
  "%",
  "_",
  "\\",
  "../../etc/passwd",
  "=1+1",
  "a\r\nb;c\td",
  "null",
  "undefined",
  "NaN",
  "1e309",
  "0x10",
  "-0",
  "__proto__",
  "constructor",
  "x".repeat(300),
  "x".repeat(20_000),
]

const DATES = [
  "2030-01-02T03:04:05.000Z",
  "2030-01-02",
  "1969-12-31T23:59:59.999Z",
  "0000-01-01",
  "9999-12-31T23:59:59.999Z",
  "+275760-09-13T00:00:00.000Z",
  "-271821-04-20T00:00:00.000Z",
  "2030-02-30",
  "2030-13-01",
  "tomorrow",
]

const NUMBERS = [
  0,
  -0,
  -1,
  0.5,
  0.00001,
  1e-9,
  0.1 + 0.2,
  3,
  100,
  10_000,
  1e9,
  1e12,
  1e13,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e300,
  -1e300,
]

/** A JSON value of any type but the right one. */
const JUNK: unknown[] = [
  null,
  true,
  -1,
  "x",
  "",
  [],
  {},
  [[]],
  [null],
  { toString: "x" },
  { length: 3 },
  { id: "x" },
  { $gt: "x" },
  { $or: [] },
]

/** How many rows one list has at most: more than any person enters. */
export const MANY = 10_000

export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 20 }) }
)
export const anyDate: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(DATES[0]) },
  { weight: 2, arbitrary: fc.constantFrom(...DATES) }
)
export const anyNumber: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(1, 2) },
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) }
)
export const anyJunk: fc.Arbitrary<unknown> = fc.constantFrom(...JUNK)
