import { inSlices } from "../../../../../shared/in-slices"
import { sayLine, spoken } from "../../../../../shared/say"
import type { UniquenessScope } from "../../../../../types/operation"
import { findForeignNames } from "../../../numbers/lists/find-foreign-names"
import type { ListProblem } from "../../../numbers/lists/list-problem"
import type { ListReading, PastedLots } from "../../../numbers/lists/pasted-lots"
import type { Sql } from "../../../sql"
import { checkIdentifiers } from "../../../stock/identifiers/check-identifiers"
import { findLotsByName, findLotsNamed } from "../../../stock/lots/find-lots"
import { findMistakable } from "../../../stock/lots/find-similar-lots"

type Asked = Pick<ListProblem, "code" | "message" | "details" | "suggestion">

/** A line whose name is asked about gives no row. */
function withoutAsked(read: PastedLots, asked: Map<string, Asked>): PastedLots {
  if (!asked.size) {
    return read
  }
  const problems = read.rows.flatMap(({ line, name }): ListProblem[] => {
    const about = asked.get(name)
    return about
      ? [{ ...about, line, value: name, ...spoken(sayLine(line, about.details ?? about.message)) }]
      : []
  })
  return {
    ...read,
    rows: read.rows.filter(({ name }) => !asked.has(name)),
    errors: [...read.errors, ...problems].sort((a, b) => a.line - b.line),
  }
}

/** Names that are the code of something else; those that lots have already are theirs. */
async function findForeign(
  sql: Sql,
  names: string[],
  itemId: string | undefined,
  scope: UniquenessScope,
  accepted: boolean
): Promise<Map<string, Asked>> {
  const asked = accepted ? "certain" : "all"
  const foreign = await inSlices(findForeignNames(names, asked, new Date()))
  const suspects = [...foreign.keys()]
  const lots = !suspects.length
    ? []
    : await (itemId ? findLotsByName(sql, itemId, scope, suspects) : findLotsNamed(sql, suspects))
  const known = new Set(lots.map((lot) => lot.name))
  return new Map(
    [...foreign].flatMap(([name, says]): [string, Asked][] =>
      known.has(name) ? [] : [[name, { code: "not_a_lot_name", ...spoken(says) }]]
    )
  )
}

/** What is wrong with second identifiers of the list, by the name on their line. */
async function askAboutIdentifiers(
  sql: Sql,
  { rows }: PastedLots,
  itemId: string,
  accept_similar: boolean | undefined
): Promise<[string, Asked][]> {
  const units = rows.map((row) => ({ ...row, inventory_item_id: itemId }))
  const { problems } = await checkIdentifiers(sql, units, { accept_similar })
  return [...problems].map(([place, { code, message, details, suggestion }]): [string, Asked] => [
    rows[place].name,
    { code, message, ...(details ? { details } : {}), ...(suggestion ? { suggestion } : {}) },
  ])
}

/**
 * Asks about names of a list that are the code of something else (`not_a_lot_name`), and about new ones that look like that
 * of a lot of the item (`similar_lot`), and about second identifiers that another unit has: such a line is an error instead of a row.
 */
export async function checkListNames(
  sql: Sql,
  read: PastedLots,
  itemId: string | undefined,
  reading: Pick<ListReading, "accept_similar" | "accept_code">,
  scope: UniquenessScope
): Promise<PastedLots> {
  const names = read.rows.map((row) => row.name)
  const foreign = await findForeign(sql, names, itemId, scope, reading.accept_code ?? false)
  const similar =
    itemId && !reading.accept_similar ? await findMistakable(sql, itemId, scope, names) : []
  const asked = new Map(
    [...similar].map(([name, { other, said }]): [string, Asked] => [
      name,
      { code: "similar_lot", ...spoken(said), suggestion: other },
    ])
  )
  const identified = itemId
    ? await askAboutIdentifiers(sql, read, itemId, reading.accept_similar)
    : []
  return withoutAsked(read, new Map([...identified, ...asked, ...foreign]))
}
