import type { Gs1Data } from "../../../numbers/gs1/read-gs1-data"
import { type LabelledLot, labelDifferences } from "../label-differences"

const NOW = new Date("2026-12-01T10:00:00Z")
const NONE = {
  name: "L-1",
  expires_at: null,
  best_before_at: null,
  produced_at: null,
  batch_names: [],
}
const at = (text: string) => new Date(text)

const differences = (lot: Partial<LabelledLot>, data: Gs1Data, zone = "UTC") =>
  labelDifferences({ ...NONE, ...lot }, data, zone, NOW)

describe("a label and the record of its lot", () => {
  it.each<[string, Partial<LabelledLot>, Gs1Data]>([
    ["nothing is said", { expires_at: at("2027-05-31T23:59:59.999Z") }, {}],
    [
      "the days are the same at another time",
      { expires_at: at("2027-05-31T09:00:00Z") },
      { expires_at: at("2027-05-31T00:00:00Z") },
    ],
    [
      "the record has no date yet",
      {},
      { expires_at: at("2027-05-31"), produced_at: at("2026-01-01") },
    ],
    ["a best before date is over that the record lacks", {}, { best_before_at: at("2026-01-01") }],
    ["the record has no batch yet", {}, { lot: "B-7" }],
    ["the batch is the recorded one", { batch_names: ["B-7"] }, { lot: "B-7" }],
    ["the batch was renamed since", { batch_names: ["B-7", "B-6"] }, { lot: "B-6" }],
    ["the label names no batch", { batch_names: ["B-7"] }, { serial: "S-1" }],
  ])("agree where %s", (_, lot, data) => {
    expect(differences(lot, data)).toEqual([])
  })

  it.each<[string, Partial<LabelledLot>, Gs1Data, string]>([
    [
      "expiration date",
      { expires_at: at("2027-05-31T23:59:59.999Z") },
      { expires_at: at("2027-04-30") },
      "by its label it expires on 2027-04-30, by its record it expires on 2027-05-31",
    ],
    [
      "best before date",
      { best_before_at: at("2027-05-31T23:59:59.999Z") },
      { best_before_at: at("2027-06-01") },
      "by its label it is best before 2027-06-01, by its record it is best before 2027-05-31",
    ],
    [
      "production date",
      { produced_at: at("2026-02-01T00:00:00Z") },
      { produced_at: at("2026-02-02") },
      "by its label it was produced on 2026-02-02, by its record it was produced on 2026-02-01",
    ],
    [
      "expiration date that is over and that the record lacks",
      {},
      { expires_at: at("2026-11-30") },
      "by its label it expires on 2026-11-30, its record has no expiration date",
    ],
    [
      "batch",
      { batch_names: ["B-7", "B-6"] },
      { lot: "B-8" },
      "by its label it is of batch B-8, by its record of batch B-7",
    ],
  ])("differ in the %s", (_, lot, data, says) => {
    expect(differences(lot, data)).toEqual([says])
  })

  it("are held against each other by the days of the shop's zone", () => {
    const recorded = { expires_at: at("2027-05-31T14:59:59.999Z") }
    expect(differences(recorded, { expires_at: at("2027-05-31") }, "Asia/Tokyo")).toEqual([])
    expect(differences(recorded, { expires_at: at("2027-06-01") }, "Asia/Tokyo")).toHaveLength(1)
  })
})
