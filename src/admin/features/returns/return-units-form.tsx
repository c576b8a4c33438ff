import { toast } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { FormModal } from "../../components/form/form-modal"
import { EntryBar } from "../../components/inputs/entry-bar"
import { useWriteReturnLots, type OpenReturn, type ReturnLine } from "../../hooks/api/returns"
import { useFormMutation } from "../../hooks/use-form-mutation"
import { ReturnLineSection } from "./return-line-section"
import { sentIndexes, toLots } from "./return-schema"
import { useReturnForm } from "./use-return-form"

type Props = { openReturn: OpenReturn; lines: ReturnLine[]; onClose: () => void }

export const ReturnUnitsForm = ({ openReturn, lines, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const inputRef = useRef<HTMLInputElement>(null)
  const { form, fields, feedback, scan, split } = useReturnForm(lines)
  const { submit, error, isPending } = useFormMutation(form, useWriteReturnLots(openReturn.id), {
    toInput: (values) => toLots(values, lines),
    onSuccess: () => {
      toast.success(t("operations.returns.saved"))
      onClose()
    },
    onRefused: (refusal, values) => {
      const sent = sentIndexes(values)
      refusal.errors
        .filter((row) => row.index in sent)
        .forEach((row) =>
          form.setError(`units.${sent[row.index]}.lot_id`, { message: row.message })
        )
    },
  })
  const isSerial = lines.every((line) => line.tracking === "serial")
  return (
    <FormModal
      form={form}
      title={t("operations.returns.title", { number: openReturn.display_id })}
      description={t("operations.returns.description")}
      saveLabel={t("common.actions.save")}
      width="max-w-[860px]"
      canSave={form.formState.isValid}
      error={error}
      isPending={isPending}
      onSave={submit}
      onClose={onClose}
    >
      <EntryBar
        inputRef={inputRef}
        label={t(`operations.details.entry.${isSerial ? "serial" : "none"}`)}
        hint={t("operations.returns.scan.hint")}
        feedback={feedback}
        onEnter={scan}
        onEnterMany={(text) =>
          text
            .split(/[\r\n\t]+/)
            .filter(Boolean)
            .forEach(scan)
        }
      />
      {lines.map((line) => (
        <ReturnLineSection
          key={line.line_id}
          form={form}
          line={line}
          rows={fields.flatMap((unit, index) =>
            unit.line_id === line.line_id ? [{ key: unit.id, index }] : []
          )}
          onSplit={split}
        />
      ))}
    </FormModal>
  )
}
