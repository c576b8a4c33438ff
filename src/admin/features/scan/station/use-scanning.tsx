import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useScanInto, type ScannedInto } from "../../../hooks/api/scans"
import { asApiError } from "../../../lib/api-error"
import { formatQuantity } from "../../../lib/format"

export type ScanEntry = {
  key: number
  code: string
  state: "sent" | "taken" | "refused"
  text: string
}

const ENTRIES_KEPT = 50

/** The number, the product and the quantity of the row that a scan found: a lot may be many pieces. */
function describe({ operation, line_id, detail_id }: ScannedInto) {
  const line = operation.lines.find((one) => one.id === line_id)
  const detail = line?.details.find((one) => one.id === detail_id)
  return {
    name: detail?.lot_name ?? "",
    product: line?.title || line?.sku || "",
    quantity: detail?.quantity ?? 1,
  }
}

/**
 * Scans into an operation one after the other: a scanner is faster than an answer, so codes wait in line and none is lost.
 * `entries` are what became of each, the last one first.
 */
export const useScanning = (
  operationId: string,
  onSettled: (state: "taken" | "refused") => void
) => {
  const { t, i18n } = useTranslation("traceability")
  const { mutateAsync } = useScanInto(operationId)
  const [entries, setEntries] = useState<ScanEntry[]>([])
  const queue = useRef(Promise.resolve())
  const lastKey = useRef(0)

  const settle = (key: number, state: "taken" | "refused", text: string) => {
    setEntries((all) => all.map((entry) => (entry.key === key ? { ...entry, state, text } : entry)))
    onSettled(state)
  }
  const textOf = (answer: ScannedInto) => {
    const { quantity, ...row } = describe(answer)
    return quantity === 1
      ? t("scan.taken", row)
      : t("scan.takenMany", { ...row, quantity: formatQuantity(quantity, i18n.language) })
  }
  const send = (key: number, code: string) =>
    mutateAsync(code).then(
      (answer) => settle(key, "taken", textOf(answer)),
      (error) => settle(key, "refused", asApiError(error).message)
    )
  const enter = (code: string) => {
    const key = ++lastKey.current
    setEntries((all) =>
      [{ key, code, state: "sent" as const, text: code }, ...all].slice(0, ENTRIES_KEPT)
    )
    // Whatever goes wrong here, the codes behind it are sent.
    queue.current = queue.current.then(() => send(key, code)).catch(reportError)
  }
  return { entries, enter }
}
