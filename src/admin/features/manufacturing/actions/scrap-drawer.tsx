import { zodResolver } from "../../../lib/zod-resolver"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextField } from "../../../components/form/form-text-field"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useScrapComponent } from "../../../hooks/api/production"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { formatQuantity } from "../../../lib/format"
import { toast } from "../../../lib/toast"
import { linesOf } from "../manufacturing-rules"
import { heldLots, scrapQuantity, scrapSchema } from "./scrap-schema"

type Props = { order: ManufacturingOrderDetail; onClose: () => void }

/** A component that broke while the order is open: it leaves the stock, and another one is reserved in its place. */
export const ScrapDrawer = ({ order, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const lines = linesOf(order, "component")
  const say = (quantity: number) => formatQuantity(quantity, i18n.language)
  const schema = scrapSchema(lines, {
    required: t("common.required"),
    notPositive: t("manufacturing.problems.quantity"),
    tooMuch: ({ name, quantity }) =>
      t("production.scrap.tooMuch", { name, quantity: say(quantity) }),
  })
  const form = useForm({
    mode: "onChange",
    defaultValues: { line_id: lines.length === 1 ? lines[0].id : "", lot_id: "", quantity: "1" },
    resolver: zodResolver(schema),
  })
  const { control } = form
  const line = lines.find((one) => one.id === form.watch("line_id"))
  const lots = heldLots(line)
  const { submit, error, isPending } = useFormMutation(form, useScrapComponent(order.id), {
    toInput: ({ lot_id, quantity }) => ({
      inventory_item_id: line?.inventory_item_id ?? "",
      quantity: scrapQuantity(line, quantity),
      ...(lot_id && { lot_id }),
    }),
    onSuccess: ({ operation }) => {
      toast.success(t("production.scrap.success", { reference: operation.reference }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("production.scrap.title", { reference: order.reference })}
      description={t("production.scrap.description")}
      saveLabel={t("production.scrap.save")}
      canSave={form.formState.isValid}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormSelectField
        control={control}
        name="line_id"
        label={t("production.scrap.component")}
        placeholder={t("production.scrap.choose")}
        options={lines.map((one) => ({
          value: one.id,
          label: [one.sku, one.title].filter(Boolean).join(" · "),
        }))}
        onSelect={() => form.setValue("lot_id", "")}
      />
      {line && line.tracking !== "none" && (
        <FormSelectField
          control={control}
          name="lot_id"
          label={t("manufacturing.fields.number")}
          placeholder={t("production.scrap.chooseLot")}
          hint={lots.length ? undefined : t("production.scrap.noLots")}
          options={lots.map(({ id, name, quantity }) => ({
            value: id,
            label: line.tracking === "serial" ? name : `${name} (${say(quantity)})`,
          }))}
          // How much of it there may be is another lot's matter now.
          onSelect={() => form.trigger("quantity")}
        />
      )}
      {line && line.tracking !== "serial" && (
        <FormTextField
          control={control}
          name="quantity"
          label={t("manufacturing.fields.quantity")}
          inputMode="decimal"
        />
      )}
    </EditDrawer>
  )
}
