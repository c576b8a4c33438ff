import { zodResolver } from "../../../lib/zod-resolver"
import { Button, Text } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormRadioField } from "../../../components/form/form-radio-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { FormTextareaField } from "../../../components/form/form-textarea-field"
import { RECALL_ANSWERS, useRecordAnswer, type RecallNotice } from "../../../hooks/api/recalls"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toast } from "../../../lib/toast"
import { answerSchema, toInput, valuesOfAnswer, type AnswerValues } from "./answer-schema"

type Props = { recallId: string; notice: RecallNotice; onClose: () => void }

/** What a customer said on the phone. */
export const AnswerDrawer = ({ recallId, notice, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const record = useRecordAnswer(recallId, notice.id)
  const form = useForm<AnswerValues>({
    mode: "onChange",
    defaultValues: valuesOfAnswer(notice),
    resolver: zodResolver(answerSchema(t, notice.quantity)),
  })
  const onSuccess = () => {
    toast.success(t("recalls.answer.success"))
    onClose()
  }
  const { submit, error, isPending } = useFormMutation(form, record, { toInput, onSuccess })
  const { control } = form
  return (
    <EditDrawer
      form={form}
      title={t("recalls.answer.title", { who: notice.name ?? notice.email ?? notice.reference })}
      description={t("recalls.answer.description", { count: notice.quantity })}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      {(notice.phone || notice.email) && (
        <Text size="small" className="flex flex-col gap-y-1">
          {notice.phone && <a href={`tel:${notice.phone}`}>{notice.phone}</a>}
          {notice.email && <a href={`mailto:${notice.email}`}>{notice.email}</a>}
        </Text>
      )}
      <FormRadioField
        control={control}
        name="answer"
        label={t("recalls.notices.answer")}
        isLabelHidden
        options={RECALL_ANSWERS.map((value) => ({
          value,
          label: t(`recalls.answer.${value}`),
          description: t(`recalls.answer.hint.${value}`),
        }))}
      />
      {notice.quantity > 1 && (
        <FormTextField
          control={control}
          name="quantity"
          label={t("recalls.answer.quantity")}
          hint={t("recalls.answer.quantityHint", { count: notice.quantity })}
          optional
          inputMode="decimal"
        />
      )}
      <FormTextareaField
        control={control}
        name="note"
        label={t("recalls.note")}
        optional
        rows={3}
      />
      {notice.answer && (
        <Button
          type="button"
          size="small"
          variant="transparent"
          className="self-start"
          isLoading={isPending}
          onClick={() => record.mutate({ answer: null }, { onSuccess })}
        >
          {t("recalls.answer.withdraw")}
        </Button>
      )}
    </EditDrawer>
  )
}
