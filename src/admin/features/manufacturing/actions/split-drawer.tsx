import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { toNumber } from "../../../components/draft-lines/draft-line"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { TextField } from "../../../components/fields/text-field"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useSplitOrder } from "../../../hooks/api/production"
import { formatQuantity } from "../../../lib/format"
import { evenParts, readParts } from "./split-parts"

type Props = { order: ManufacturingOrderDetail; onClose: () => void }

/** Makes several orders of one: so many equal ones, or of the quantities that are written down. */
export const SplitDrawer = ({ order, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const isWhole = order.tracking === "serial" || Number.isInteger(order.quantity)
  const evenText = (count: number) => evenParts(order.quantity, count, isWhole).join("; ")
  const [count, setCount] = useState("2")
  const [text, setText] = useState(() => evenText(2))
  const { mutate, error, isPending } = useSplitOrder(order.id)
  const { quantities, rest, problem } = readParts(text, order.quantity, order.tracking === "serial")
  const say = (value: number) => formatQuantity(value, i18n.language)
  const wanted = toNumber(count)
  const canSpread = Number.isInteger(wanted) && wanted > 1 && evenText(wanted) !== ""

  const save = () => {
    if (problem || isPending) {
      return
    }
    mutate(
      { quantities },
      {
        onSuccess: ({ manufacturing_orders }) => {
          toast.success(t("production.split.success", { count: manufacturing_orders.length }))
          onClose()
        },
      }
    )
  }
  return (
    <EditDrawer
      title={t("production.split.title", { reference: order.reference })}
      description={t("production.split.description")}
      saveLabel={t("production.split.save")}
      isDirty={text !== evenText(2)}
      canSave={!problem}
      isPending={isPending}
      error={error}
      onSave={save}
      onClose={onClose}
    >
      <div className="flex items-end gap-x-2">
        <TextField
          label={t("production.split.count")}
          inputMode="numeric"
          value={count}
          onChange={setCount}
        />
        <Button
          type="button"
          variant="secondary"
          disabled={!canSpread}
          onClick={() => setText(evenText(wanted))}
        >
          {t("production.split.spread")}
        </Button>
      </div>
      <TextField
        label={t("production.split.quantities")}
        hint={
          rest > 0
            ? t("production.split.withRest", { count: quantities.length, rest: say(rest) })
            : t("production.split.orders", { count: quantities.length })
        }
        error={
          problem && t(`production.split.problems.${problem}`, { quantity: say(order.quantity) })
        }
        value={text}
        onChange={setText}
      />
    </EditDrawer>
  )
}
