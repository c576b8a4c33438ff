import type { RefusalDetails } from "../../../../../types/refusal"
import { say, sayAll, spoken } from "../../../../../shared/say"
import { groupBy } from "../../../../../shared/group-by"
import { itemToken } from "../../../../../shared/message-tokens"
import {
  isRefusal,
  type RowError,
  throwRowErrors,
  TraceabilityError,
} from "../../../../../shared/traceability-error"
import type { UniquenessScope } from "../../../../../types/operation"
import { foldText } from "../../../numbers/naming/fold-text"
import type { Sql } from "../../../sql"
import {
  findIdentifiedLots,
  type IdentifiedLot,
  sayWhoseItIs,
} from "../../../stock/identifiers/find-identified-lots"

type NamedRow = {
  index: number
  line_id?: string
  inventory_item_id: string
  lot_id?: string | null
  lot_name?: string | null
}

export type Identified<Row> = {
  rows: Row[]
  /** Which number was entered instead of the unit's own, by index. */
  said: Map<number, RefusalDetails>
}

function refuseSeveral(row: NamedRow, found: IdentifiedLot[]): RowError {
  const units = found
    .map(({ name, inventory_item_id, label }) =>
      say("part.labelOfUnit", { label, name, item: itemToken(inventory_item_id) })
    )
    .reduce((one, other) => say("part.andThe", { one, other }))
  return {
    index: row.index,
    line_id: row.line_id,
    value: row.lot_name ?? null,
    code: "ambiguous_code",
    ...spoken(say("ambiguous_code.ofSeveralUnits", { name: row.lot_name ?? "", units })),
    readings: found.map(({ name }) => name),
  }
}

/**
 * Rows of units that exist, with the unit in the place of a second identifier that was entered for it. A unit's own number
 * goes first. Throws `ambiguous_code` for one that several units have.
 */
export async function nameIdentified<Row extends NamedRow>(
  sql: Sql,
  rows: Row[],
  scope: UniquenessScope
): Promise<Identified<Row>> {
  const found = new Map<number, IdentifiedLot[]>()
  const named = rows.filter((row) => !row.lot_id && typeof row.lot_name === "string")
  for (const [itemId, ofItem] of groupBy(named, (row) => row.inventory_item_id)) {
    const names = ofItem.map((row) => foldText(row.lot_name!))
    const byText = groupBy(await findIdentifiedLots(sql, itemId, scope, names), ({ text }) => text)
    for (const row of ofItem) {
      const lots = byText.get(foldText(row.lot_name!))
      if (lots) {
        found.set(row.index, lots)
      }
    }
  }
  throwRowErrors(
    rows.flatMap((row) => {
      const lots = found.get(row.index) ?? []
      return lots.length > 1 ? [refuseSeveral(row, lots)] : []
    })
  )
  return {
    rows: rows.map((row) => {
      const [lot] = found.get(row.index) ?? []
      return lot ? { ...row, lot_id: lot.lot_id, lot_name: lot.name } : row
    }),
    said: new Map([...found].map(([index, [lot]]) => [index, sayWhoseItIs(lot)])),
  }
}

/** Says of what is wrong with a row which number of the unit was entered. */
export const withWhatWasSaid = (
  errors: RowError[],
  said: Map<number, RefusalDetails>
): RowError[] =>
  errors.map((error) =>
    said.has(error.index)
      ? {
          ...error,
          ...spoken(
            sayAll([
              say("part.sentence", { said: said.get(error.index)! }),
              error.details ?? error.message,
            ])
          ),
        }
      : error
  )

/** Runs a check of such rows; what it refuses says which number was entered. */
export async function sayingWhatWasSaid<T>(
  said: Map<number, RefusalDetails>,
  check: () => Promise<T>
): Promise<T> {
  try {
    return await check()
  } catch (error) {
    if (said.size && isRefusal(error) && error.errors?.length) {
      throwRowErrors(
        withWhatWasSaid(error.errors, said),
        error instanceof TraceabilityError && error.status === 409 ? 409 : 400
      )
    }
    throw error
  }
}
