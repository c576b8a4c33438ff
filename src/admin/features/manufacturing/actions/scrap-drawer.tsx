import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { toNumber } from "../../../components/draft-lines/draft-line"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { SelectField } from "../../../components/fields/select-field"
import { TextField } from "../../../components/fields/text-field"
import type { ManufacturingLine, ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useScrapComponent } from "../../../hooks/api/production"
import { formatQuantity, sumQuantities } from "../../../lib/format"
import { linesOf } from "../manufacturing-rules"

type Props = { order: ManufacturingOrderDetail; onClose: () => void }

/** The numbers of a component that the order holds, with how much of each. */
const heldLots = (line: ManufacturingLine | undefined) => {
  const rows = line?.details.filter((row) => row.lot_id) ?? []
  return [...new Set(rows.map((row) => row.lot_id!))].map((id) => {
    const ofLot = rows.filter((row) => row.lot_id === id)
    return {
      id,
      name: ofLot[0].lot_name ?? id,
      quantity: sumQuantities(ofLot.map((row) => row.quantity)),
    }
  })
}

/** A component that broke while the order is open: it leaves the stock, and another one is reserved in its place. */
export const ScrapDrawer = ({ order, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const lines = linesOf(order, "component")
  const [lineId, setLineId] = useState(lines.length === 1 ? lines[0].id : "")
  const [lotId, setLotId] = useState("")
  const [quantity, setQuantity] = useState("1")
  const { mutate, error, isPending } = useScrapComponent(order.id)
  const line = lines.find((one) => one.id === lineId)
  const isNumbered = !!line && line.tracking !== "none"
  const lots = heldLots(line)
  const lot = lots.find((one) => one.id === lotId)
  const amount = line?.tracking === "serial" ? 1 : toNumber(quantity)
  const isTooMuch = !!lot && amount > lot.quantity
  const canSave = !!line && amount > 0 && !isTooMuch && (!isNumbered || !!lot)

  const save = () => {
    if (!canSave || isPending) {
      return
    }
    const { inventory_item_id } = line
    mutate(
      { inventory_item_id, quantity: amount, ...(lot && { lot_id: lot.id }) },
      {
        onSuccess: ({ operation }) => {
          toast.success(t("production.scrap.success", { reference: operation.reference }))
          onClose()
        },
      }
    )
  }
  const lotHint = lots.length ? undefined : t("production.scrap.noLots")
  return (
    <EditDrawer
      title={t("production.scrap.title", { reference: order.reference })}
      description={t("production.scrap.description")}
      saveLabel={t("production.scrap.save")}
      isDirty={!!lotId || quantity !== "1"}
      canSave={canSave}
      isPending={isPending}
      error={error}
      onSave={save}
      onClose={onClose}
    >
      <SelectField
        label={t("production.scrap.component")}
        placeholder={t("production.scrap.choose")}
        value={lineId}
        options={lines.map((one) => ({
          value: one.id,
          label: [one.sku, one.title].filter(Boolean).join(" · "),
        }))}
        onChange={(id) => {
          setLineId(id || lineId)
          setLotId("")
        }}
      />
      {isNumbered && (
        <SelectField
          label={t("manufacturing.fields.number")}
          placeholder={t("production.scrap.chooseLot")}
          hint={lotHint}
          value={lotId}
          options={lots.map((one) => ({
            value: one.id,
            label:
              line.tracking === "serial"
                ? one.name
                : `${one.name} (${formatQuantity(one.quantity, i18n.language)})`,
          }))}
          onChange={(id) => setLotId(id || lotId)}
        />
      )}
      {line && line.tracking !== "serial" && (
        <TextField
          label={t("manufacturing.fields.quantity")}
          error={
            isTooMuch
              ? t("production.scrap.tooMuch", {
                  quantity: formatQuantity(lot.quantity, i18n.language),
                  name: lot.name,
                })
              : undefined
          }
          inputMode="decimal"
          value={quantity}
          onChange={setQuantity}
        />
      )}
    </EditDrawer>
  )
}
