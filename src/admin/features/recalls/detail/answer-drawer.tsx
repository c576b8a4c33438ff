import { Button, RadioGroup, Text, Textarea, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { Field } from "../../../components/fields/field"
import { TextField } from "../../../components/fields/text-field"
import {
  RECALL_ANSWERS,
  useRecordAnswer,
  type AnswerInput,
  type RecallAnswer,
  type RecallNotice,
} from "../../../hooks/api/recalls"

type Props = { recallId: string; notice: RecallNotice; onClose: () => void }

/** What a customer said on the phone. */
export const AnswerDrawer = ({ recallId, notice, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const noteId = useId()
  const record = useRecordAnswer(recallId, notice.id)
  const [answer, setAnswer] = useState<RecallAnswer | null>(notice.answer)
  const [quantity, setQuantity] = useState(notice.answer_quantity?.toString() ?? "")
  const [note, setNote] = useState(notice.answer_note ?? "")
  const [isDirty, setIsDirty] = useState(false)
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setIsDirty(true)
    }
  const amount = quantity.trim() ? Number(quantity.replace(",", ".")) : null
  const isWrong = amount !== null && !(amount > 0 && amount <= notice.quantity)
  const send = (input: AnswerInput) =>
    record.mutate(input, {
      onSuccess: () => {
        toast.success(t("recalls.answer.success"))
        onClose()
      },
    })
  const who = notice.name ?? notice.email ?? notice.reference
  return (
    <EditDrawer
      title={t("recalls.answer.title", { who })}
      description={t("recalls.answer.description", { count: notice.quantity })}
      isDirty={isDirty}
      canSave={isDirty && !!answer && !isWrong}
      isPending={record.isPending}
      error={record.error}
      onSave={() => send({ answer, quantity: amount, note: note.trim() || null })}
      onClose={onClose}
    >
      {(notice.phone || notice.email) && (
        <Text size="small" className="flex flex-col gap-y-1">
          {notice.phone && <a href={`tel:${notice.phone}`}>{notice.phone}</a>}
          {notice.email && <a href={`mailto:${notice.email}`}>{notice.email}</a>}
        </Text>
      )}
      <RadioGroup
        value={answer ?? ""}
        onValueChange={(value) => change(setAnswer)(value as RecallAnswer)}
        aria-label={t("recalls.notices.answer")}
      >
        {RECALL_ANSWERS.map((value) => (
          <RadioGroup.ChoiceBox
            key={value}
            value={value}
            label={t(`recalls.answer.${value}`)}
            description={t(`recalls.answer.hint.${value}`)}
          />
        ))}
      </RadioGroup>
      {notice.quantity > 1 && (
        <TextField
          label={t("recalls.answer.quantity")}
          hint={t("recalls.answer.quantityHint", { count: notice.quantity })}
          error={
            isWrong ? t("recalls.answer.quantityWrong", { count: notice.quantity }) : undefined
          }
          optional
          inputMode="decimal"
          value={quantity}
          onChange={change(setQuantity)}
        />
      )}
      <Field id={noteId} label={t("recalls.note")} optional>
        <Textarea
          id={noteId}
          rows={3}
          value={note}
          onChange={(event) => change(setNote)(event.target.value)}
        />
      </Field>
      {notice.answer && (
        <Button
          type="button"
          size="small"
          variant="transparent"
          className="self-start"
          isLoading={record.isPending}
          onClick={() => send({ answer: null })}
        >
          {t("recalls.answer.takeBack")}
        </Button>
      )}
    </EditDrawer>
  )
}
