import { isStillToCome } from "../calendar"

describe("a day is still to come", () => {
  it.each([
    ["today", "2026-11-18", "2026-11-18T10:00:00Z", false],
    ["today, east of us, where it is tomorrow", "2026-11-19", "2026-11-18T11:00:00Z", false],
    ["tomorrow", "2026-11-19", "2026-11-18T09:00:00Z", true],
    ["the last of this month, which may stand for it", "2026-11-30", "2026-11-18T09:00:00Z", false],
    ["the last of the next month", "2026-12-31", "2026-11-18T09:00:00Z", true],
    ["the day before the last of this month", "2026-11-29", "2026-11-18T09:00:00Z", true],
    ["next year", "2027-11-18", "2026-11-18T09:00:00Z", true],
  ])("where it is so: %s", (_, day, now, isSo) => {
    expect(isStillToCome(day, new Date(now))).toBe(isSo)
  })
})
