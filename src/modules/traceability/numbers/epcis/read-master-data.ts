import { isIsoDate } from "../../../../shared/iso-date"

/** What the master data of an event says of all its objects. Dates are as they were sent: days, or moments with an offset. */
export type MasterData = {
  lot?: string
  expires_at?: string
  best_before_at?: string
  sell_by_at?: string
  produced_at?: string
}

type DateFact = Exclude<keyof MasterData, "lot">

const DATES = new Map<string, DateFact>([
  ["itemExpirationDate", "expires_at"],
  ["bestBeforeDate", "best_before_at"],
  ["sellByDate", "sell_by_at"],
  ["productionDate", "produced_at"],
])

const PREFIXES = /^(cbvmda:|urn:epcglobal:cbv:mda[:#]|https:\/\/ref\.gs1\.org\/cbv\/)?/

/** Values come plain, or as JSON-LD writes them with their type. */
const plain = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "@value" in value ? value["@value"] : value

/** Reads `ilmd`, by the CBV's names with or without their prefix. Problems are whole sentences' ends. */
export function readMasterData(ilmd: unknown): { data: MasterData; problems: string[] } {
  const data: MasterData = {}
  const problems: string[] = []
  if (ilmd === undefined || ilmd === null) {
    return { data, problems }
  }
  if (typeof ilmd !== "object" || Array.isArray(ilmd)) {
    return { data, problems: ["its ilmd is no object"] }
  }
  for (const [key, given] of Object.entries(ilmd)) {
    const name = key.replace(PREFIXES, "")
    const value = plain(given)
    const date = DATES.get(name)
    if (name !== "lotNumber" && !date) {
      continue
    }
    if (typeof value !== "string" || !value.trim()) {
      problems.push(`its ${name} is no text`)
    } else if (!date) {
      data.lot = value
    } else if (isIsoDate(value)) {
      data[date] = value
    } else {
      problems.push(`its ${name} ${value.slice(0, 40)} is not a date such as 2027-05-31`)
    }
  }
  return { data, problems }
}
