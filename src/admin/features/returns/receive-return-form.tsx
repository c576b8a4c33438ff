import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { FormModal } from "../../components/form/form-modal"
import { EntryBar } from "../../components/inputs/entry-bar"
import type { OpenReturn, ReturnLine } from "../../hooks/api/returns"
import { medusaNumber } from "../../lib/medusa-number"
import type { Operation } from "../../lib/types"
import { BackorderPrompt } from "../operations/detail/backorder-prompt"
import { ReturnLineSection } from "./return-line-section"
import { countBack } from "./return-schema"
import { useReceiveReturn } from "./use-receive-return"
import { useReturnForm } from "./use-return-form"

type Props = {
  openReturn: OpenReturn
  operation: Operation
  lines: ReturnLine[]
  onClose: () => void
}

/** The units that arrived, ticked or scanned; its button takes them in, in Medusa and here at once. */
export const ReceiveReturnForm = ({ openReturn, operation, lines, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const inputRef = useRef<HTMLInputElement>(null)
  const [hasText, setHasText] = useState(false)
  const { form, fields, feedback, scan, split } = useReturnForm(lines)
  const { submit, error, isPending, validation } = useReceiveReturn(
    { openReturn, operation, lines, form },
    onClose
  )
  const back = countBack(form.watch("units"))
  const isSerial = lines.every((line) => line.tracking === "serial")
  return (
    <FormModal
      form={form}
      title={t("operations.returns.title", { number: medusaNumber(openReturn) })}
      description={t("operations.returns.description")}
      saveLabel={t("operations.returns.receiveUnits", { count: back })}
      width="max-w-[860px]"
      canSave={form.formState.isValid && (back > 0 || hasText)}
      why={back > 0 ? undefined : t("common.why.tick")}
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
        onHasText={setHasText}
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
      {validation.question && <BackorderPrompt operation={operation} validation={validation} />}
    </FormModal>
  )
}
