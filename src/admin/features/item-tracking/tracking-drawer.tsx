import { Divider, InlineTip, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  useSetItemTracking,
  type ItemTracking,
  type TrackingTarget,
} from "../../hooks/api/tracking"
import { asApiError } from "../../lib/api-error"
import { formatQuantity, sumQuantities } from "../../lib/format"
import { EditDrawer } from "../../components/form/edit-drawer"
import { SelectField } from "../../components/fields/select-field"
import { ExpirationFields } from "./expiration-fields"
import { NumberingFields } from "./numbering-fields"
import { invalidFields, toTrackingForm, toTrackingInput, type TrackingForm } from "./tracking-form"
import { TrackingModeField } from "./tracking-mode-field"
import { WholeNumberField } from "./whole-number-field"

const STRATEGIES = ["fifo", "lifo", "fefo"] as const
const CAPTURES = ["stock", "delivery"] as const

type Props = { target: TrackingTarget; items: ItemTracking[]; onClose: () => void }

export const TrackingDrawer = ({ target, items, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const [initial] = useState(() => toTrackingForm(items))
  const [form, setForm] = useState(initial)
  const { mutate, isPending, error } = useSetItemTracking(target)

  const change = (part: Partial<TrackingForm>) => setForm((current) => ({ ...current, ...part }))
  const input = toTrackingInput(form, initial)
  const invalid = invalidFields(form, initial)

  const save = () => {
    if (invalid.length || !Object.keys(input).length) {
      return
    }
    mutate(input, {
      onSuccess: ({ untracked }) => {
        toast.success(t("tracking.saved"))
        if (untracked.length) {
          const count = sumQuantities(untracked.map((stock) => stock.quantity))
          toast.warning(t("tracking.untracked.title"), {
            description: t("tracking.untracked.toast", {
              quantity: formatQuantity(count, i18n.language),
            }),
          })
        }
        onClose()
      },
      onError: (refusal) =>
        toast.error(t("tracking.notSaved"), { description: asApiError(refusal).message }),
    })
  }

  return (
    <EditDrawer
      title={t("tracking.drawer.title")}
      description={t("tracking.drawer.description")}
      isDirty={Object.keys(input).length > 0}
      isPending={isPending}
      error={error}
      onSave={save}
      onClose={onClose}
    >
      {items.length > 1 && (
        <InlineTip label={t("tracking.drawer.severalTitle")}>
          {t("tracking.drawer.several", { count: items.length })}
        </InlineTip>
      )}
      <TrackingModeField value={form.tracking} onChange={(tracking) => change({ tracking })} />
      {form.tracking !== "none" && (
        <>
          <SelectField
            label={t("tracking.fields.capture")}
            hint={form.capture && t(`tracking.capture.${form.capture}Hint`)}
            placeholder={t("tracking.mixedValues")}
            value={form.capture}
            options={CAPTURES.map((value) => ({ value, label: t(`tracking.capture.${value}`) }))}
            onChange={(capture) => change({ capture })}
          />
          <Divider />
          <NumberingFields form={form} invalid={invalid} onChange={change} />
          <Divider />
          <SelectField
            label={t("tracking.fields.removal_strategy")}
            hint={form.removal_strategy && t(`tracking.strategy.${form.removal_strategy}Hint`)}
            placeholder={t("tracking.mixedValues")}
            value={form.removal_strategy}
            options={STRATEGIES.map((value) => ({ value, label: t(`tracking.strategy.${value}`) }))}
            onChange={(removal_strategy) => change({ removal_strategy })}
          />
          <ExpirationFields form={form} invalid={invalid} onChange={change} />
          <WholeNumberField
            field="warranty_days"
            form={form}
            invalid={invalid}
            optional
            onChange={change}
          />
        </>
      )}
    </EditDrawer>
  )
}
