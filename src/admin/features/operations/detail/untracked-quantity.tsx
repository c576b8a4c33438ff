import { useState } from "react"
import { useTranslation } from "react-i18next"
import { QuantityInput } from "../../../components/inputs/quantity-input"
import { useWriteDetails } from "../../../hooks/api/operations"
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

  if (!hasEditableRows(operation) || (operation.code === "delivery" && operation.order_id)) {
    return <span>-</span>
  }
  const save = () => {
    if (typed === null || typed === saved) {
      return
    }
    write.mutate(
      { lineId: line.id, details: value > 0 ? [{ quantity: value }] : [] },
      {
        onSuccess: () => setTyped(null),
        onError: (error) => toastError(t("operations.details.saveFailed"), error),
      }
    )
  }
  return (
    <QuantityInput
      className="w-24"
      label={t("operations.lines.countOf", { product: line.title || line.sku })}
      value={value}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => event.key === "Enter" && save()}
      disabled={write.isPending}
    />
  )
}
