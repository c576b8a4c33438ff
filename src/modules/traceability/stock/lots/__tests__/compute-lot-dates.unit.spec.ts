import {
  changeLotDates as changeIn,
  computeLotDates as computeIn,
  type GivenLotDates,
  type LotDates,
  refuseDatesAfterExpiry,
} from "../compute-lot-dates"

const days = {
  use_expiration: true,
  expiration_days: 30,
  best_before_days: 10,
  removal_days: 5,
  alert_days: null,
}
const off = { ...days, use_expiration: false }
const at = (day: string) => new Date(`${day}T12:00:00.000Z`)
const none = { expires_at: null, best_before_at: null, removal_at: null, alert_at: null }
const dates = (expires: string, best: string, removal: string, alert: string) => ({
  expires_at: at(expires),
  best_before_at: at(best),
  removal_at: at(removal),
  alert_at: at(alert),
})
const march = dates("2027-03-31", "2027-03-21", "2027-03-26", "2027-03-31")

const end = (day: string) => new Date(`${day}T23:59:59.999Z`)
const wholeMarch = {
  expires_at: end("2027-03-31"),
  best_before_at: end("2027-03-21"),
  removal_at: end("2027-03-26"),
  alert_at: new Date("2027-03-31T00:00:00.000Z"),
}

type Days = Parameters<typeof computeIn>[0]
const computeLotDates = (item: Days, given: GivenLotDates, now: Date) =>
  computeIn(item, given, now, "UTC")
const changeLotDates = (item: Days, lot: LotDates, change: GivenLotDates) =>
  changeIn(item, lot, change, "UTC")

describe("the dates of a new lot", () => {
  const now = at("2027-03-01")

  it("are computed from the item's days, whole ones; a date without days is on that of the expiration", () => {
    expect(computeLotDates(days, {}, now)).toEqual(wholeMarch)
  })

  it("follow a typed expiration, which may be text", () => {
    const typed = {
      expires_at: "2027-05-31T12:00:00.000Z",
      removal_at: at("2027-05-01"),
    }
    expect(computeLotDates(days, typed, now)).toEqual(
      dates("2027-05-31", "2027-05-21", "2027-05-01", "2027-05-31")
    )
  })

  it("are only what was typed when the item does not use expiration, or gives no number of days", () => {
    expect(computeLotDates(off, {}, now)).toEqual(none)
    expect(computeLotDates(off, { expires_at: at("2027-05-31") }, now)).toEqual({
      ...none,
      expires_at: at("2027-05-31"),
    })
    expect(computeLotDates({ ...days, expiration_days: null }, {}, now)).toEqual(none)
  })
})

describe("a changed expiration", () => {
  it("moves the others by the same amount, also those that were set by hand", () => {
    const byHand = { ...march, removal_at: at("2027-02-01") }
    expect(changeLotDates(days, byHand, { expires_at: at("2027-04-02") })).toEqual(
      dates("2027-04-02", "2027-03-23", "2027-02-03", "2027-04-02")
    )
    expect(changeLotDates(days, march, { expires_at: at("2027-03-30") })).toEqual(
      dates("2027-03-30", "2027-03-20", "2027-03-25", "2027-03-30")
    )
  })

  it("of a whole day that gets a time of its day takes along what ends with that day", () => {
    const end = new Date("2027-03-31T23:59:59.999Z")
    const noon = new Date("2027-04-01T12:00:00.000Z")
    const whole = {
      expires_at: end,
      best_before_at: end,
      removal_at: end,
      alert_at: at("2027-03-31"),
    }
    const changed = changeLotDates(days, whole, { expires_at: noon })
    expect(changed).toEqual({
      expires_at: noon,
      best_before_at: noon,
      removal_at: noon,
      alert_at: at("2027-04-01"),
    })
    expect(() => refuseDatesAfterExpiry(changed)).not.toThrow()
  })

  it("leaves alone what is given in the same change, even when that is nothing", () => {
    const change = {
      expires_at: at("2027-04-02"),
      best_before_at: at("2027-01-01"),
      alert_at: null,
    }
    expect(changeLotDates(days, march, change)).toEqual({
      ...dates("2027-04-02", "2027-01-01", "2027-03-28", "2027-03-31"),
      alert_at: null,
    })
  })

  it("computes the dates that the lot does not have", () => {
    expect(changeLotDates(days, none, { expires_at: at("2027-03-31") })).toEqual(march)
    expect(
      changeLotDates(days, { ...march, removal_at: null }, { expires_at: at("2027-04-01") })
        .removal_at
    ).toEqual(at("2027-03-27"))
  })

  it("keeps a date that was set by hand before there was an expiration", () => {
    const alertOnly = { ...none, alert_at: at("2027-01-01") }
    expect(changeLotDates(days, alertOnly, { expires_at: at("2027-03-31") })).toEqual({
      ...march,
      alert_at: at("2027-01-01"),
    })
  })

  it("still moves what the lot has when the item no longer uses expiration, and computes nothing", () => {
    expect(changeLotDates(off, march, { expires_at: at("2027-04-01") }).removal_at).toEqual(
      at("2027-03-27")
    )
    expect(changeLotDates(off, none, { expires_at: at("2027-04-01") })).toEqual({
      ...none,
      expires_at: at("2027-04-01"),
    })
  })

  it("that is cleared clears the others, except what is given", () => {
    expect(changeLotDates(days, march, { expires_at: null })).toEqual(none)
    expect(changeLotDates(days, march, { expires_at: null, alert_at: at("2027-02-01") })).toEqual({
      ...none,
      alert_at: at("2027-02-01"),
    })
  })

  it("is not needed to change another date", () => {
    expect(changeLotDates(days, march, { alert_at: at("2027-02-01") })).toEqual({
      ...march,
      alert_at: at("2027-02-01"),
    })
  })
})

describe("the order of the dates", () => {
  it("is free but for the expiration, which none may follow", () => {
    expect(() => refuseDatesAfterExpiry(march)).not.toThrow()
    expect(() => refuseDatesAfterExpiry({ ...march, expires_at: null })).not.toThrow()
    expect(() =>
      refuseDatesAfterExpiry({ ...march, removal_at: at("2027-04-01"), alert_at: at("2027-05-01") })
    ).toThrow(
      "The lot expires on {day:1806494400000}: the removal date ({day:1806580800000}) and the alert date ({day:1809172800000}) cannot be later than that."
    )
  })
})

describe("what a label says", () => {
  it.each([
    ["produced_at", "production date"],
    ["packed_at", "packing date"],
    ["sell_by_at", "sell by date"],
  ] as const)("cannot be after the expiration: %s", (key, named) => {
    expect(() => refuseDatesAfterExpiry({ ...march, [key]: at("2027-04-01") })).toThrow(named)
    expect(() => refuseDatesAfterExpiry({ ...march, [key]: march.expires_at })).not.toThrow()
    expect(() => refuseDatesAfterExpiry({ ...march, [key]: null })).not.toThrow()
  })
})

describe("whole days of the shop's zone", () => {
  const berlin = (text: string) => new Date(text)
  const item = {
    ...days,
    expiration_days: 2,
    best_before_days: 1,
    removal_days: null,
    alert_days: 1,
  }

  it("are good until they end there, and an alert comes as its day begins", () => {
    // Half past midnight of 1 March in Berlin; clocks go forward on 28 March.
    const now = new Date("2027-02-28T23:30:00.000Z")
    expect(computeIn(item, {}, now, "Europe/Berlin")).toEqual({
      expires_at: berlin("2027-03-03T22:59:59.999Z"),
      best_before_at: berlin("2027-03-02T22:59:59.999Z"),
      removal_at: berlin("2027-03-03T22:59:59.999Z"),
      alert_at: berlin("2027-03-01T23:00:00.000Z"),
    })
    expect(computeIn(item, { expires_at: "2027-03-28" }, now, "Europe/Berlin")).toEqual({
      expires_at: berlin("2027-03-28T21:59:59.999Z"),
      best_before_at: berlin("2027-03-27T22:59:59.999Z"),
      removal_at: berlin("2027-03-28T21:59:59.999Z"),
      alert_at: berlin("2027-03-26T23:00:00.000Z"),
    })
  })

  it("stay whole days when the expiration moves over a change of the clocks", () => {
    const lot = computeIn(item, { expires_at: "2027-03-20" }, at("2027-03-01"), "Europe/Berlin")
    expect(changeIn(item, lot, { expires_at: "2027-03-30" }, "Europe/Berlin")).toEqual({
      expires_at: berlin("2027-03-30T21:59:59.999Z"),
      best_before_at: berlin("2027-03-29T21:59:59.999Z"),
      removal_at: berlin("2027-03-30T21:59:59.999Z"),
      alert_at: berlin("2027-03-28T22:00:00.000Z"),
    })
  })

  it("are entered as text, each with its own edge", () => {
    const given = { expires_at: "2027-05-31", alert_at: "2027-05-31", removal_at: "2027-05-30" }
    expect(computeIn(off, given, at("2027-03-01"), "America/New_York")).toEqual({
      expires_at: new Date("2027-06-01T03:59:59.999Z"),
      best_before_at: null,
      removal_at: new Date("2027-05-31T03:59:59.999Z"),
      alert_at: new Date("2027-05-31T04:00:00.000Z"),
    })
  })

  it("keep the time of a moment that has one", () => {
    const moment = "2027-05-31T08:30:00+02:00"
    expect(computeIn(item, { expires_at: moment }, at("2027-03-01"), "Europe/Berlin")).toEqual({
      expires_at: new Date("2027-05-31T06:30:00.000Z"),
      best_before_at: new Date("2027-05-30T06:30:00.000Z"),
      removal_at: new Date("2027-05-31T06:30:00.000Z"),
      alert_at: new Date("2027-05-30T06:30:00.000Z"),
    })
  })
})
