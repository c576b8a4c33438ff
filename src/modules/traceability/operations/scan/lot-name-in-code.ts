import type { RefusalDetails } from "../../../../types/refusal"
import { isoDay } from "../../../../shared/iso-day"
import { itemToken } from "../../../../shared/message-tokens"
import { say, sayAll, sayEither, spoken } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Gs1Data } from "../../numbers/gs1/read-gs1-data"
import type { Sql } from "../../sql"
import { findLotsByName } from "../../stock/lots/find-lots"
import type { LineRow } from "../documents/operation-rows"
import { readingsOf } from "./read-scanned-code"
import type { Scan } from "./scan"

/** A lot name with what the code says besides of its unit. */
export type NamedUnit = { name: string; data?: Gs1Data }

type Fact = string | RefusalDetails

/** What is said of a value, where the code has it. */
const factOf = <T>(value: T | undefined, described: (value: T) => Fact): Fact[] =>
  value === undefined ? [] : [described(value)]

/** "lot ABC, expires on 2027-05-31, 12 units": one reading of a code, to choose from. */
function describe({ name, data = {} }: NamedUnit, tracking: string): RefusalDetails {
  const isSerial = tracking === "serial"
  const facts = [
    say(isSerial ? "part.serialNamed" : "part.lotNamed", { name }),
    ...(isSerial
      ? factOf(data.lot, (lot) => say("part.batchNamed", { name: lot }))
      : factOf(data.serial, (serial) => say("part.serialNamed", { name: serial }))),
    ...factOf(data.expires_at, (date) => say("part.expiresOn", { day: isoDay(date) })),
    ...factOf(data.best_before_at, (date) => say("part.bestBefore", { day: isoDay(date) })),
    ...factOf(data.quantity, (count) => say("part.unitsCounted", { count })),
    ...factOf(data.net_weight, (weight) => `${weight} kg`),
  ]
  return say("part.facts", { facts })
}

/** Each reading that has a name for a unit of this line, once. */
function namesIn({ code, has_separators, lot_name, reading }: Scan, line: LineRow): NamedUnit[] {
  const readings = has_separators && code.data ? [code.data] : readingsOf(code)
  const numbers = readings.flatMap((data): NamedUnit[] => {
    const name = line.tracking === "serial" ? data.serial : data.lot
    return name && (!lot_name || name === lot_name) ? [{ name, data }] : []
  })
  const distinct = [...new Map(numbers.map((number) => [JSON.stringify(number), number])).values()]
  return reading === undefined ? distinct : distinct.slice(reading, reading + 1)
}

/** Names among these that the item has already, as a lot or on a row of this operation. */
async function knownNames(sql: Sql, scan: Scan, line: LineRow, names: string[]) {
  const lots = await findLotsByName(sql, line.inventory_item_id, scan.scope, names)
  const rows = await sql<{ lot_name: string }>(
    `SELECT DISTINCT d.lot_name FROM traceability_operation_detail d JOIN traceability_operation_line l ON l.id = d.line_id
      WHERE d.operation_id = ? AND l.inventory_item_id = ? AND d.lot_name = ANY(?::text[])`,
    [scan.operation.id, line.inventory_item_id, names]
  )
  const ofItem = lots.filter((lot) => lot.inventory_item_id === line.inventory_item_id)
  return new Set([...ofItem.map((lot) => lot.name), ...rows.map((row) => row.lot_name)])
}

function refuseAmbiguous({ code }: Scan, line: LineRow, numbers: NamedUnit[]): never {
  const names = [...new Set(numbers.map(({ name }) => name))]
  const said = numbers.map((number) => describe(number, line.tracking))
  const meant = { code: code.text, meanings: sayEither(names.length > 1 ? names : said) }
  const why =
    code.format === "data_identifiers"
      ? say("ambiguous_code.mayHaveIdentifier", meant)
      : say("ambiguous_code.withoutSeparators", meant)
  throw new TraceabilityError("ambiguous_code", why, {
    errors: numbers.map(({ name }, index) => ({
      index,
      line_id: line.id,
      value: name,
      code: "ambiguous_code",
      ...spoken(said[index]),
    })),
  })
}

/**
 * Returns the lot name that a code has for a unit of this line, a serial number or a batch as the item is tracked, with the
 * reading it comes from. Of several ways to read the code the one is taken whose name is known already; where that does not
 * decide, `ambiguous_code` is thrown with each of them, and `lot_required` for a code without a name.
 */
export async function lotNameInCode(sql: Sql, scan: Scan, line: LineRow): Promise<NamedUnit> {
  const { code } = scan
  const numbers = namesIn(scan, line)
  if (numbers.length > 1) {
    const names = numbers.map(({ name }) => name)
    const known = await knownNames(sql, scan, line, names)
    const certain = numbers.filter(({ name }) => known.has(name))
    return certain.length === 1 ? certain[0] : refuseAmbiguous(scan, line, numbers)
  }
  if (numbers.length === 1) {
    return numbers[0]
  }
  const said = say(
    line.tracking === "serial" ? "lot_required.noSerialInCode" : "lot_required.noLotInCode",
    { item: itemToken(line.inventory_item_id) }
  )
  throw new TraceabilityError("lot_required", code.problem ? sayAll([said, code.problem]) : said)
}
