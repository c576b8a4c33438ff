import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Gs1Data } from "../../numbers/gs1/read-gs1-data"
import type { LineRow } from "../documents/operation-rows"
import type { Scan } from "./scan"

type NamedBy = { name: string; data?: Gs1Data }

/**
 * Returns the lot name that a code has for a unit of this line, a serial number or a batch as the item is tracked, with the
 * reading it comes from. Throws `lot_required` for a code without one, `ambiguous_code` when it can mean several.
 */
export function lotNameInCode({ code }: Scan, line: LineRow): NamedBy {
  if (!code.data && !code.others.length) {
    if (code.problem) {
      throw new TraceabilityError("invalid_name", `${code.text} is not taken. ${code.problem}`)
    }
    return { name: code.text }
  }
  const nameIn = (data: Gs1Data) => (line.tracking === "serial" ? data.serial : data.lot)
  const certain = code.data && nameIn(code.data)
  if (certain) {
    return { name: certain, data: code.data }
  }
  // Without separators the standard's reading may swallow the serial number; another way to read it must be the only one.
  const others = code.others.filter((data) => nameIn(data))
  const names = [...new Set(others.map(nameIn))]
  if (names.length === 1) {
    return { name: names[0]!, data: others[0] }
  }
  throw names.length
    ? new TraceabilityError(
        "ambiguous_code",
        `${code.text} can mean ${names.join(" or ")}: its separators are missing. Type the number.`
      )
    : new TraceabilityError(
        "lot_required",
        `This code has no ${line.tracking === "serial" ? "serial number" : "lot number"} for ${itemToken(line.inventory_item_id)}.${code.problem ? ` ${code.problem}` : ""}`
      )
}
