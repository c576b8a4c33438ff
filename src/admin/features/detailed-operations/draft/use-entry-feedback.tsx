import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Feedback } from "../../../components/inputs/entry-bar"
import type { ScanSound } from "../../scan/use-scan-sound"
import type { Outcome } from "./add-lot-name"

export type Highlight = { key: string; tone: "ok" | "warning"; stamp: number }

/** Numbers that are named of many; the rest are counted. */
const NAMED_MAX = 5

export type EntryFeedback = ReturnType<typeof useEntryFeedback>

/** Says what became of an entry: in words, by colour, and by the sound that goes with it. */
export const useEntryFeedback = (sound: ScanSound["sound"]) => {
  const { t } = useTranslation("traceability")
  const [feedback, setFeedback] = useState<Feedback | null>(null)
  const [highlight, setHighlight] = useState<Highlight | null>(null)

  const say = (tone: Feedback["tone"], text: string) => {
    setFeedback({ tone, text, stamp: Date.now() })
    if (tone !== "pending") {
      sound(tone === "ok" ? "taken" : "refused")
    }
  }
  const mark = (key: string, tone: Highlight["tone"]) =>
    setHighlight({ key, tone, stamp: Date.now() })
  const describe = (outcome: Outcome): string =>
    t(`operations.details.outcome.${outcome.kind}`, { ...outcome, rows: "" })
  const report = (outcome: Outcome) => {
    const tone = "rows" in outcome ? "ok" : "warning"
    say(tone, describe(outcome))
    if ("key" in outcome) {
      mark(outcome.key, tone)
    }
  }
  const reportMany = (added: number, problems: string[]) => {
    const rest = problems.length - NAMED_MAX
    const parts = [
      t("operations.details.addedMany", { count: added }),
      ...problems.slice(0, NAMED_MAX),
      ...(rest > 0 ? [t("common.andMore", { count: rest })] : []),
    ]
    say(problems.length ? "refused" : "ok", parts.join(" "))
  }
  const refuse = (text: string): false => {
    say("refused", text)
    return false
  }
  const forget = () => setFeedback(null)
  return { forget, refuse, feedback, highlight, say, mark, describe, report, reportMany }
}
