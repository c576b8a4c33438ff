import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Feedback } from "../../components/inputs/entry-bar"
import { type StockCounted, useCountSheet, useCountStock } from "../../hooks/api/corrections"
import { asApiError, type RowError } from "../../lib/api-error"
import { cleanLotName } from "../../lib/clean-lot-name"
import type { Tracking } from "../../lib/types"
import { errorsByName, rowsOf, toCountedLots, type Counts } from "./count-rows"

type Props = { locationId: string; itemId: string; tracking: Tracking | undefined }

/** A count: what should be on hand, what was counted so far, and what was refused. */
export const useCount = ({ locationId, itemId, tracking }: Props) => {
  const { t } = useTranslation("traceability")
  const { sheet, error: sheetError, isFetching, refetch } = useCountSheet({ locationId, itemId })
  const [counts, setCounts] = useState<Counts>({})
  const [errors, setErrors] = useState<Record<string, RowError>>({})
  const [isComplete, setIsComplete] = useState(false)
  const [reason, setReason] = useState("")
  const [feedback, setFeedback] = useState<Feedback | null>(null)
  const [result, setResult] = useState<StockCounted | null>(null)
  const save = useCountStock()
  const rows = sheet ? rowsOf(sheet, counts, errors) : []

  const forget = (name: string) => setErrors(({ [name]: _settled, ...others }) => others)
  const setCount = (name: string, counted: number | undefined) => {
    setCounts(({ [name]: _before, ...others }) =>
      counted === undefined ? others : { ...others, [name]: counted }
    )
    forget(name)
  }
  /**
   * A serial number is there or not; of a lot, every scan is one more. Says whether it is on hand: what is found is looked at
   * before it is saved.
   */
  const scan = (text: string): boolean => {
    const name = cleanLotName(text)
    const isOnHand = rows.some((row) => row.name === name && row.lot_id)
    const isAgain = tracking === "serial" && counts[name] === 1
    const counted = tracking === "serial" ? 1 : (counts[name] ?? 0) + 1
    setCount(name, counted)
    const known = isOnHand ? "counted" : "found"
    setFeedback({
      tone: isAgain || !isOnHand ? "warning" : "ok",
      text: t(`count.scan.${isAgain ? "again" : known}`, { name, quantity: counted }),
      stamp: Date.now(),
    })
    return isOnHand
  }
  const reset = () => {
    setCounts({})
    setErrors({})
    setIsComplete(false)
    setReason("")
    setFeedback(null)
  }
  const submit = () =>
    save.mutate(
      {
        location_id: locationId,
        inventory_item_id: itemId,
        reason: reason.trim() || undefined,
        complete: isComplete || undefined,
        as_of: sheet!.as_of,
        lots: toCountedLots(rows),
      },
      {
        onSuccess: (counted) => {
          setResult(counted)
          reset()
          refetch()
        },
        onError: (error) => setErrors(errorsByName(rows, asApiError(error).errors)),
      }
    )
  return {
    sheet,
    sheetError,
    rows,
    isComplete,
    setIsComplete,
    reason,
    setReason,
    setCount,
    scan,
    feedback,
    submit,
    isSaving: save.isPending,
    isReloading: isFetching,
    refusal: save.error,
    /** Reads the stock on hand again; what was counted stays. */
    reload: () => {
      save.reset()
      setErrors({})
      refetch()
    },
    result,
    isDirty: Object.keys(counts).length > 0,
  }
}
