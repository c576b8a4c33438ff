import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { QuantityInput } from "../../../components/inputs/quantity-input"
import { useWriteDetails } from "../../../hooks/api/operations"
import { usePendingEntry } from "../../../hooks/use-pending-entry"
import { useToastError } from "../../../hooks/use-toast-error"
import { sumQuantities } from "../../../lib/format"
import { hasEditableRows, isIncoming } from "../../../lib/operation-rules"
import type { Operation, OperationLine } from "../../../lib/types"

type Props = { operation: Operation; line: OperationLine }

/** Goods without numbers only need to be counted. Those of an order are counted by its fulfilment. */
export const UntrackedQuantity = ({ operation, line }: Props) => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  const write = useWriteDetails(operation.id)
  // What goes out goes in full until another quantity is entered.
  const unentered = isIncoming(operation) ? 0 : line.demand
  const saved = line.details.length
    ? sumQuantities(line.details.map((detail) => detail.quantity))
    : unentered
  const [typed, setTyped] = useState<number | null>(null)
  const value = typed ?? saved
  const sending = useRef<Promise<boolean> | null>(null)
  const save = (): Promise<boolean> | null => {
    if (sending.current || typed === null || typed === saved) {
      return sending.current
    }
    const details = value > 0 ? [{ quantity: value }] : []
    sending.current = write
      .mutateAsync({ lineId: line.id, details })
      .then(
        () => {
          setTyped(null)
          return true
        },
        (error) => {
          toastError(t("operations.details.saveFailed"), error)
          return false
        }
      )
      .finally(() => {
        sending.current = null
      })
    return sending.current
  }
  // A click on the button that validates leaves the field at the same moment: it waits for what is sent here.
  usePendingEntry(save)

  if (!hasEditableRows(operation) || (operation.code === "delivery" && operation.order_id)) {
    return <span>-</span>
  }
  return (
    <QuantityInput
      className="w-24"
      label={t("operations.lines.countOf", { product: line.title || line.sku })}
      value={value}
      onChange={setTyped}
      onBlur={() => void save()}
      onKeyDown={(event) => event.key === "Enter" && void save()}
      disabled={write.isPending}
    />
  )
}
