import type fc from "fast-check"
import type { Books } from "./books"
import type { Verdicts } from "./rules"
import type { Refused, Shop } from "./shop"

export type World = { shop: Shop; books: Books }

/** One kind of thing people do. Its input is plain data, so that a sequence that failed can be kept as a case. */
export type Command<Input> = {
  arbitrary: fc.Arbitrary<Input>
  run: (world: World, input: Input) => Promise<void>
}

/** The first wrong row decides the code of the answer; every wrong row is answered. */
export function expectRows(
  answer: Refused | null,
  verdicts: Verdicts,
  otherwise: string | null = null
): void {
  const wrong = verdicts.flatMap((code, index) => (code ? [[index, code]] : []))
  if (!wrong.length) {
    return expectCode(answer, otherwise)
  }
  const rows = answer?.errors?.map((error) => [error.index, error.code])
  expect({ code: answer?.code, rows, message: answer?.message }).toEqual({
    code: wrong[0][1],
    rows: wrong,
    message: expect.any(String),
  })
}

/** Refused with this code, or not refused (null). */
export function expectCode(answer: Refused | null, code: string | null): void {
  expect(answer ? { code: answer.code, message: answer.message } : null).toEqual(
    code ? { code, message: expect.any(String) } : null
  )
}

export const sum = (parts: { quantity: number }[]): number =>
  parts.reduce((total, part) => total + part.quantity, 0)

/** One of a list by any number; nothing of an empty list. */
export const pick = <T>(list: T[], index: number): T | undefined =>
  list[index % Math.max(list.length, 1)]
