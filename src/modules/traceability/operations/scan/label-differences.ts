import { dayIn } from "../../../../shared/zoned-day"
import type { Gs1Data } from "../../numbers/gs1/read-gs1-data"
import { datesOfCode } from "../documents/label-facts"

const COMPARED = ["expires_at", "best_before_at", "produced_at"] as const

type Fact = (typeof COMPARED)[number]

export type LabelledLot = { [K in Fact]: Date | null } & { name: string }

const SAYS: Record<Fact, (day: string) => string> = {
  expires_at: (day) => `expires on ${day}`,
  best_before_at: (day) => `is best before ${day}`,
  produced_at: (day) => `was produced on ${day}`,
}
const NAMES: Record<Fact, string> = {
  expires_at: "expiration date",
  best_before_at: "best before date",
  produced_at: "production date",
}

/**
 * In which dates a unit's label and the record of the lot that it names differ, by the days of the shop's zone; an empty list where they
 * agree. A date that the record lacks is no difference, unless by the label the goods have expired: then nothing else would say so.
 */
export function labelDifferences(
  lot: LabelledLot,
  data: Gs1Data,
  zone: string,
  now: Date
): string[] {
  const label = datesOfCode(data, zone)
  return COMPARED.flatMap((fact) => {
    const said = label[fact] && dayIn(label[fact], zone)
    const own = lot[fact] && dayIn(lot[fact], zone)
    if (!said || said === own) {
      return []
    }
    const isOver = fact === "expires_at" && label.expires_at! <= now
    if (!own && !isOver) {
      return []
    }
    const record = own ? `by its record it ${SAYS[fact](own)}` : `its record has no ${NAMES[fact]}`
    return [`by its label it ${SAYS[fact](said)}, ${record}`]
  })
}

/** The differences as a sentence that names the lot. */
export const describeLabelDifferences = ({ name }: LabelledLot, differences: string[]): string =>
  `${name}: ${differences.join("; ")}.`
