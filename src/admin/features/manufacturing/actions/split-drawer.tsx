import { zodResolver } from "../../../lib/zod-resolver"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormTextField } from "../../../components/form/form-text-field"
import { WhyButton } from "../../../components/why-button"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useSplitOrder } from "../../../hooks/api/production"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { formatQuantity } from "../../../lib/format"
import { toNumber } from "../../../lib/to-number"
import { toast } from "../../../lib/toast"
import { evenParts, readParts } from "./split-parts"

/** How many parts are proposed. */
const PARTS = 2

type Props = { order: ManufacturingOrderDetail; onClose: () => void }

/** Makes several orders of one: so many equal ones, or of the quantities that are written down. */
export const SplitDrawer = ({ order, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const isSerial = order.tracking === "serial"
  const isWhole = isSerial || Number.isInteger(order.quantity)
  const evenText = (count: number) => evenParts(order.quantity, count, isWhole).join("; ")
  const read = (text: string) => readParts(text, order.quantity, isSerial)
  const say = (value: number) => formatQuantity(value, i18n.language)
  const schema = z.object({
    count: z.string(),
    quantities: z.string().superRefine((text, context) => {
      const { problem } = read(text)
      if (problem) {
        const message = t(`production.split.problems.${problem}`, { quantity: say(order.quantity) })
        context.addIssue({ code: "custom", message })
      }
    }),
  })
  const form = useForm({
    mode: "onChange",
    defaultValues: { count: String(PARTS), quantities: evenText(PARTS) },
    resolver: zodResolver(schema),
  })
  const [count, text] = form.watch(["count", "quantities"])
  const { quantities, rest } = read(text)
  const wanted = toNumber(count)
  const canSpread = Number.isInteger(wanted) && wanted > 1 && evenText(wanted) !== ""
  const { submit, error, isPending } = useFormMutation(form, useSplitOrder(order.id), {
    toInput: (values) => ({ quantities: read(values.quantities).quantities }),
    onSuccess: ({ manufacturing_orders }) => {
      toast.success(t("production.split.success", { count: manufacturing_orders.length }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("production.split.title", { reference: order.reference })}
      description={t("production.split.description")}
      saveLabel={t("production.split.save")}
      canSave={form.formState.isValid}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <div className="flex items-end gap-x-2">
        <FormTextField
          control={form.control}
          name="count"
          label={t("production.split.count")}
          inputMode="numeric"
        />
        <WhyButton
          type="button"
          variant="secondary"
          why={canSpread ? undefined : t("common.why.parts")}
          onClick={() =>
            form.setValue("quantities", evenText(wanted), {
              shouldDirty: true,
              shouldValidate: true,
            })
          }
        >
          {t("production.split.spread")}
        </WhyButton>
      </div>
      <FormTextField
        control={form.control}
        name="quantities"
        label={t("production.split.quantities")}
        hint={
          rest > 0
            ? t("production.split.withRest", { count: quantities.length, rest: say(rest) })
            : t("production.split.orders", { count: quantities.length })
        }
      />
    </EditDrawer>
  )
}
