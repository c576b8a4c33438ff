import type { RowError } from "../../../../lib/api-error"
import { newRow } from "../draft-rows"
import { judgeEntry } from "../judge-entry"

const saved = newRow({ lot_name: "SN-1", quantity: 1 })
const entered = newRow({ lot_name: "SN-2", quantity: 1 })
const entry = { key: entered.key, rows: [saved, entered] }

const refusal = (index: number, code: RowError["code"]) => ({
  ok: false,
  code: "lot_not_found" as const,
  message: "The first.",
  errors: [{ index, code, value: "SN-2", message: `No: ${code}.` } as never],
})

describe("a number that is being entered", () => {
  it("goes into the list when nothing is wrong, also while another row is", () => {
    const good = { ok: true, code: null, message: null, errors: [] }
    expect(judgeEntry(entry, good)).toEqual({ isPut: true })
    expect(judgeEntry(entry, refusal(0, "lot_not_found"))).toEqual({ isPut: true })
  })

  it("stays out when it cannot be used at all, with the server's words", () => {
    for (const code of ["lot_not_found", "lot_wrong_item", "lot_elsewhere", "duplicate_lot"]) {
      expect(judgeEntry(entry, refusal(1, code))).toEqual({ isPut: false, problem: `No: ${code}.` })
    }
  })

  it("goes into the list with its problem where somebody may decide on it", () => {
    for (const code of ["lot_blocked", "lot_reserved", "similar_lot"]) {
      expect(judgeEntry(entry, refusal(1, code))).toEqual({ isPut: true, problem: `No: ${code}.` })
    }
  })

  it("stays out when the line as a whole would not do", () => {
    const said = { ...refusal(1, ""), message: "Too many.", errors: [] }
    expect(judgeEntry(entry, said)).toEqual({ isPut: false, problem: "Too many." })
  })
})
