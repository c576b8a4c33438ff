import { dayIn } from "../../../../shared/zoned-day"
import type { Gs1Data } from "../../numbers/gs1/read-gs1-data"
import { datesOfCode } from "../documents/label-facts"
import { SAY_LOT_DATE, type SaidDate } from "../documents/checks/say-lot-date"

const COMPARED: SaidDate[] = ["expires_at", "best_before_at", "produced_at"]

/** `batch_names` is what the batch of a serial number is called, and what it was called before; empty where it has none. */
export type LabelledLot = { [K in SaidDate]: Date | null } & { name: string; batch_names: string[] }

const NAMES: Record<SaidDate, string> = {
  expires_at: "expiration date",
  best_before_at: "best before date",
  produced_at: "production date",
}

/** A label that was printed before the batch was renamed agrees with its record. */
function batchDifference({ batch_names }: LabelledLot, { lot: said }: Gs1Data): string[] {
  const [own] = batch_names
  return said && own && !batch_names.includes(said)
    ? [`by its label it is of batch ${said}, by its record of batch ${own}`]
    : []
}

/**
 * In which dates, and in which batch, a unit's label and the record of the lot that it names differ, dates by the days of the shop's zone;
 * an empty list where they agree. What the record lacks is no difference, unless by the label the goods have expired: then nothing else
 * would say so.
 */
export function labelDifferences(
  lot: LabelledLot,
  data: Gs1Data,
  zone: string,
  now: Date
): string[] {
  const label = datesOfCode(data, zone)
  const dates = COMPARED.flatMap((fact) => {
    const said = label[fact] && dayIn(label[fact], zone)
    const own = lot[fact] && dayIn(lot[fact], zone)
    if (!said || said === own) {
      return []
    }
    const isOver = fact === "expires_at" && label.expires_at! <= now
    if (!own && !isOver) {
      return []
    }
    const record = own
      ? `by its record it ${SAY_LOT_DATE[fact](own)}`
      : `its record has no ${NAMES[fact]}`
    return [`by its label it ${SAY_LOT_DATE[fact](said)}, ${record}`]
  })
  return [...dates, ...batchDifference(lot, data)]
}

/** The differences as a sentence that names the lot. */
export const describeLabelDifferences = (
  { name }: { name: string },
  differences: string[]
): string => `${name}: ${differences.join("; ")}.`
