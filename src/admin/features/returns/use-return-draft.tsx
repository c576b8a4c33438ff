import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ReturnLine } from "../../hooks/api/returns"
import type { RowError } from "../../lib/api-error"
import type { Feedback } from "../../components/inputs/entry-bar"
import { splitUnit, unitsOf, withErrors, type ReturnUnit } from "./return-draft"

/** Which units come back, as ticked or scanned so far. */
export const useReturnDraft = (lines: ReturnLine[]) => {
  const { t } = useTranslation("traceability")
  const [initial] = useState(() => unitsOf(lines))
  const [units, setUnits] = useState<ReturnUnit[]>(initial)
  const [feedback, setFeedback] = useState<Feedback | null>(null)

  const change = (key: string, part: Partial<ReturnUnit>) =>
    setUnits((all) =>
      all.map((unit) => (unit.key === key ? { ...unit, ...part, error: undefined } : unit))
    )
  const tell = (tone: Feedback["tone"], outcome: string, name: string) =>
    setFeedback({
      tone,
      text: t(`operations.returns.scan.${outcome}`, { name }),
      stamp: Date.now(),
    })
  const scan = (name: string) => {
    const found = units.find((unit) => unit.lot_id && unit.name === name)
    if (!found) {
      return tell("warning", "unknown", name)
    }
    if (found.isBack) {
      return tell("warning", "again", name)
    }
    change(found.key, { isBack: true })
    return tell("ok", "ticked", name)
  }
  return {
    units,
    feedback,
    isDirty: units !== initial,
    change,
    scan,
    split: (key: string) => setUnits((all) => splitUnit(all, key)),
    refuse: (errors: RowError[]) => setUnits((all) => withErrors(all, errors)),
  }
}
