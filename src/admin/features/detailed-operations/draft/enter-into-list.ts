import type { TFunction } from "i18next"
import type { DetailsCheck } from "../../../hooks/api/operations"
import { withoutField } from "../../../lib/questions"
import { addLotName, addMany, type EntryRules, replaceByMany } from "./add-lot-name"
import type { DraftRow, NewRow } from "./draft-rows"
import { enterNames } from "./enter-names"
import { judgeEntry } from "./judge-entry"
import type { EntryFeedback } from "./use-entry-feedback"

/** The list of a line, who says what may be in it, and how that is shown. */
export type EntryList = {
  t: TFunction<"traceability">
  rules: EntryRules
  shown: EntryFeedback
  /** As the rows are now: answers come later, and rows may have been changed meanwhile. */
  present: () => DraftRow[]
  /** Puts rows into the list, with what the server has said of them. */
  put: (rows: DraftRow[], said?: DetailsCheck) => void
  ask: (rows: DraftRow[]) => Promise<DetailsCheck>
}

/** Enters one number once the server has said that it may be there. Returns whether it was taken. */
export async function enterOne(
  list: EntryList,
  given: Parameters<typeof addLotName>[1]
): Promise<boolean> {
  const { t, shown } = list
  const outcome = addLotName(list.present(), given, list.rules)
  if (!("rows" in outcome)) {
    shown.report(outcome)
    return false
  }
  shown.say("pending", t("operations.details.checking", { name: outcome.name }))
  const said = await list.ask(outcome.rows)
  const { isPut, problem } = judgeEntry(outcome, said)
  if (isPut) {
    list.put(outcome.rows, said)
  }
  if (problem === undefined) {
    shown.report(outcome)
    return true
  }
  shown.mark(outcome.key, "warning")
  return shown.refuse(withoutField(problem))
}

/** Enters numbers that exist already: those that may not be used stay out, each with its reason. */
export async function enterAll(list: EntryList, names: string[]): Promise<boolean> {
  const { t, shown } = list
  const tried = enterNames(list.present(), names, list.rules)
  shown.say("pending", t("operations.details.checkingMany"))
  const said = await list.ask(tried.rows)
  const verdicts = tried.outcomes.map((outcome) =>
    "rows" in outcome
      ? judgeEntry({ key: outcome.key, rows: tried.rows }, said)
      : { isPut: false, problem: shown.describe(outcome) }
  )
  const good = names.filter((_name, index) => verdicts[index].isPut)
  list.put(enterNames(list.present(), good, list.rules).rows)
  const problems = verdicts.flatMap(({ problem }) => (problem ? [withoutField(problem)] : []))
  shown.reportMany(good.length, problems)
  return !problems.length
}

/** Puts many numbers in that are written down here, in any case: what is wrong with one is mended in its row. */
async function putMany(
  list: EntryList,
  { rows, skipped }: ReturnType<typeof addMany>,
  { count, first }: { count: number; first: number }
): Promise<boolean> {
  const { t, shown } = list
  shown.say("pending", t("operations.details.checkingMany"))
  const said = await list.ask(rows).catch((error) => {
    list.put(rows)
    throw error
  })
  list.put(rows, said)
  const wrong = said.errors.length
  const shownRow = rows[wrong ? said.errors[0].index : first]
  if (shownRow) {
    shown.mark(shownRow.key, wrong ? "warning" : "ok")
  }
  const text = [
    t("operations.details.addedMany", { count: count - skipped }),
    ...(skipped ? [t("operations.details.skippedMany", { count: skipped })] : []),
    ...(wrong ? [t("operations.details.wrongRows", { count: wrong })] : []),
  ].join(" ")
  if (!said.ok) {
    return shown.refuse(text)
  }
  shown.say(skipped ? "warning" : "ok", text)
  return true
}

/** Enters many numbers after those that stand there, or in place of them. */
export const addAll = (list: EntryList, entries: NewRow[], keep: boolean): Promise<boolean> => {
  const before = list.present()
  const first = keep ? before.length : 0
  return putMany(list, addMany(before, entries, keep), { count: entries.length, first })
}

/** Enters many numbers in place of one row. */
export const addAt = (list: EntryList, key: string, entries: NewRow[]): Promise<boolean> => {
  const before = list.present()
  const place = before.findIndex((row) => row.key === key)
  const first = place < 0 ? before.length : place
  return putMany(list, replaceByMany(before, key, entries), { count: entries.length, first })
}
