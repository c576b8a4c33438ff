import type { GivenIdentifier } from "../../../../types/identifier"
import { identifiersOf } from "../../stock/identifiers/identifiers-of"
import { asInstant, dayOfCode, type GivenDate } from "../../stock/lots/given-date"
import { LABEL_DATES, labelDates, type LabelDates } from "../../stock/lots/label-dates"
import type { Gs1Data } from "../../numbers/gs1/read-gs1-data"

/** What a label says of a lot that does not exist yet, besides its name, its quantity and its expiration. */
export type LabelFacts = LabelDates & {
  best_before_at?: GivenDate
  /** The batch that a serial number belongs to. */
  batch_name?: string | null
  /** Other numbers of the unit. */
  identifiers?: GivenIdentifier[] | null
}

/** As they are read with a row. */
export type ReadFacts = Record<"best_before_at" | (typeof LABEL_DATES)[number], Date | null> & {
  batch_name: string | null
  identifiers: GivenIdentifier[]
}

const DATES = ["best_before_at", ...LABEL_DATES] as const
const FACTS = [...DATES, "batch_name"] as const

const plain = ({ kind, value }: GivenIdentifier): GivenIdentifier => ({ kind, value })

type DatedRow = LabelFacts & { expires_at?: GivenDate }

export const hasDate = (row: DatedRow): boolean =>
  !!row.expires_at || DATES.some((fact) => row[fact])

/** Only the facts of a row, and of them only those that it has. */
export const factsOf = (row: LabelFacts): LabelFacts => ({
  ...Object.fromEntries(FACTS.flatMap((fact) => (row[fact] ? [[fact, row[fact]]] : []))),
  ...(row.identifiers?.length ? { identifiers: row.identifiers.map(plain) } : {}),
})

/** The facts of a row with their days as instants in the shop's zone. */
export const factsAsInstants = (row: LabelFacts, zone: string): LabelFacts => ({
  ...factsOf(row),
  ...labelDates(row, zone),
  ...(row.best_before_at ? { best_before_at: asInstant(row.best_before_at, "end", zone) } : {}),
})

type CodeDates = Pick<
  Gs1Data,
  "expires_at" | "best_before_at" | "produced_at" | "packed_at" | "sell_by_at"
>

/** The dates of a scanned code as instants in the shop's zone. */
export const datesOfCode = (data: Gs1Data, zone: string): CodeDates => ({
  expires_at: data.expires_at && dayOfCode(data.expires_at, "end", zone),
  best_before_at: data.best_before_at && dayOfCode(data.best_before_at, "end", zone),
  produced_at: data.produced_at && dayOfCode(data.produced_at, "start", zone),
  packed_at: data.packed_at && dayOfCode(data.packed_at, "start", zone),
  sell_by_at: data.sell_by_at && dayOfCode(data.sell_by_at, "end", zone),
})

/** As it is stored with a row; null where the label says nothing. */
export function storedFacts(row: LabelFacts): string | null {
  const facts = factsOf(row)
  return Object.keys(facts).length ? JSON.stringify(facts) : null
}

/** SQL for the facts of the lot `lot`; of a row `d` whose lot does not exist yet, for what its label says. */
export const FACT_COLUMNS = `${DATES.map(
  (fact) => `coalesce(lot.${fact}, (d.label->>'${fact}')::timestamptz) AS ${fact}`
).join(", ")}, coalesce(batch.name, d.label->>'batch_name') AS batch_name,
  coalesce(CASE WHEN lot.id IS NULL OR d.claimed_quantity = 0 THEN d.label->'identifiers' END, ${identifiersOf("lot.id")}) AS identifiers`
