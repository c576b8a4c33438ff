import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { FactsOfLabel } from "../../../components/label-facts"
import type { ScanInto } from "../../../hooks/api/scans"
import type { GivenIdentifier } from "../../../../types/identifier"
import type { Tracking } from "../../../../types/operation"
import { useIdentifierLabel } from "../../../hooks/use-identifier-label"
import { asApiError } from "../../../lib/api-error"
import { formatQuantity } from "../../../lib/format"
import { isHeldBack } from "../../../lib/is-held-back"
import { withoutField } from "../../../lib/questions"
import type { ScanSound } from "../use-scan-sound"
import { type ScanChoice, choicesIn } from "./scan-question"

export type ScanEntry = {
  key: number
  code: string
  /** `partial`: it is right so far, and the label's other barcode is to follow. */
  state: "sent" | "taken" | "partial" | "asked" | "refused" | "stopped"
  text: string
  /** What the label says besides of the unit. */
  facts?: FactsOfLabel
  /** Sends a refused scan once more, with the reason that lifts the refusal. */
  override?: (reason: string) => void
}

/** A scan that can mean several things waits for a person; so do the codes behind it. */
export type OpenQuestion = {
  key: number
  text: string
  choices: ScanChoice[]
  answer: (choice: ScanChoice | null) => void
}

const ENTRIES_KEPT = 50

const SOUNDS = {
  taken: "taken",
  partial: "taken",
  asked: "refused",
  refused: "refused",
  stopped: "stopped",
} as const

/** What became of a scan that was taken. */
export type TakenScan = {
  name: string
  product: string
  quantity: number
  tracking: Tracking
  facts?: FactsOfLabel
  /** The line whose units follow, where an article's own code was scanned. */
  chosen?: { line_id: string }
  /** A second identifier of the row's unit. */
  identifier?: GivenIdentifier
  /** What the label still calls a unit that was renamed. */
  formerName?: string
  /** Other units of the article that were called so before. */
  formerNameOf?: string[]
}

/** A scan, and how much it is where somebody has said so. */
type SentScan = ScanInto & { quantity?: number }

/** Sends one scan. Throws what the server refuses. */
export type SendScan = (body: SentScan) => Promise<TakenScan>

/** The line whose numbers follow, for as long as codes do not say which one they are for. */
const useActiveLine = () => {
  const [activeId, show] = useState<string | null>(null)
  const latest = useRef<string | null>(null)
  const setActiveId = (id: string | null) => {
    latest.current = id
    show(id)
  }
  return { activeId, setActiveId, latest }
}

/** What the next scan is said to be: of one scan only, as a unit has one number of a kind. */
const useIdentifierMode = () => {
  const [mode, show] = useState<string | null>(null)
  const latest = useRef<string | null>(null)
  const setMode = (next: string | null) => {
    latest.current = next
    show(next)
  }
  const takeMode = (): Partial<ScanInto> => {
    const identifier = latest.current
    setMode(null)
    return identifier ? { identifier } : {}
  }
  return { mode, setMode, takeMode }
}

/**
 * Scans into an operation one after the other: a scanner is faster than an answer, so codes wait in line and none is lost.
 * `entries` are what became of each, the last one first.
 */
export const useScanning = (sendScan: SendScan, sound: ScanSound["sound"]) => {
  const { t, i18n } = useTranslation("traceability")
  const labelOf = useIdentifierLabel()
  const { mode, setMode, takeMode } = useIdentifierMode()
  const [entries, setEntries] = useState<ScanEntry[]>([])
  const [question, setQuestion] = useState<OpenQuestion | null>(null)
  const { activeId, setActiveId, latest } = useActiveLine()
  const queue = useRef(Promise.resolve(true))
  const lastKey = useRef(0)

  const settle = (key: number, entry: Omit<ScanEntry, "key" | "code">) => {
    setEntries((all) => all.map((one) => (one.key === key ? { ...one, ...entry } : one)))
    if (entry.state !== "sent") {
      sound(SOUNDS[entry.state])
    }
  }
  const take = (key: number, taken: TakenScan) => {
    const { quantity, tracking, facts, chosen, identifier, formerName, formerNameOf, ...row } =
      taken
    if (chosen) {
      setActiveId(chosen.line_id)
      settle(key, { state: "partial", text: t(`scan.chosen.${tracking}`, row) })
      return
    }
    if (identifier) {
      const { kind, value } = identifier
      const said = { label: labelOf(kind), value, name: row.name }
      settle(key, { state: "taken", text: t("scan.identifier.taken", said), facts })
      return
    }
    if (formerName) {
      const text = t("scan.takenRenamed", { ...row, former: formerName })
      settle(key, { state: "taken", text, facts })
      return
    }
    if (formerNameOf) {
      const text = t("scan.takenCalledSoBefore", { ...row, others: formerNameOf.join(", ") })
      settle(key, { state: "taken", text, facts })
      return
    }
    const many = { ...row, quantity: formatQuantity(quantity, i18n.language) }
    const text = quantity === 1 ? t("scan.taken", row) : t("scan.takenMany", many)
    settle(key, { state: "taken", text, facts })
  }
  const ask = (key: number, text: string, choices: ScanChoice[]): Promise<ScanChoice | null> =>
    new Promise((resolve) => {
      const answer = (choice: ScanChoice | null) => {
        setQuestion(null)
        resolve(choice)
      }
      setQuestion({ key, text, choices, answer })
    })
  /** Says whether it was taken. */
  const send = async (
    key: number,
    code: string,
    more: Partial<SentScan> = {}
  ): Promise<boolean> => {
    try {
      take(key, await sendScan({ code, chosen_line_id: latest.current, ...more }))
      return true
    } catch (error) {
      const refusal = asApiError(error)
      const text = withoutField(refusal.message)
      const choices = choicesIn(refusal)
      const isPartial = refusal.code === "label_incomplete"
      const isStopped = refusal.code === "unit_stopped"
      const refused = isPartial ? "partial" : isStopped ? "stopped" : "refused"
      const override = (reason: string) => void enter(code, { ...more, override_reason: reason })
      settle(key, {
        state: choices.length ? "asked" : refused,
        text,
        ...(isHeldBack(refusal.code) ? { override } : {}),
      })
      const choice = choices.length ? await ask(key, text, choices) : null
      if (!choice) {
        setEntries((all) => all.map((one) => (one.key === key ? { ...one, state: refused } : one)))
        return false
      }
      if (choice.more.chosen_line_id) {
        setActiveId(choice.more.chosen_line_id)
      }
      settle(key, { state: "sent", text: code })
      return send(key, code, { ...more, ...choice.more })
    }
  }
  const enter = (code: string, said: Partial<SentScan> = {}): Promise<boolean> => {
    const key = ++lastKey.current
    setEntries((all) =>
      [{ key, code, state: "sent" as const, text: code }, ...all].slice(0, ENTRIES_KEPT)
    )
    // Whatever goes wrong here, the codes behind it are sent.
    const more = { ...said, ...takeMode() }
    queue.current = queue.current
      .then(() => send(key, code, more))
      .catch((error) => {
        reportError(error)
        return false
      })
    return queue.current
  }
  /** What the page itself refuses is heard and seen as what the server does. */
  const refuse = (code: string, text: string): boolean => {
    const key = ++lastKey.current
    setEntries((all) =>
      [{ key, code, state: "refused" as const, text }, ...all].slice(0, ENTRIES_KEPT)
    )
    sound("refused")
    return false
  }
  return { entries, enter, refuse, question, activeId, setActiveId, mode, setMode }
}
