import { Button, Prompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Operation } from "../../../lib/types"
import type { Validation } from "./use-validation"

/** Lines named in the prompt; the page lists them all. */
const LINES_MAX = 8

type Props = { operation: Operation; validation: Validation }

/** Is anything there that could be moved now, so that only the rest would have to wait? */
const hasSomething = ({ lines }: Operation): boolean =>
  lines.some((line) =>
    line.details.some((detail) => line.tracking === "none" || detail.lot_id || detail.lot_name)
  )

/** There is less than was asked for, or numbers are missing: what should become of the rest? */
export const BackorderPrompt = ({ operation, validation }: Props) => {
  const { t } = useTranslation("traceability")
  const { question, validate, isValidating, keepEditing } = validation
  const kind = question?.code === "lot_required" ? "missing" : "less"
  const rows = question?.errors ?? []
  const canSplit = hasSomething(operation)
  const text = kind === "missing" && !canSplit ? "nothing" : kind
  return (
    <Prompt open variant="confirmation" onOpenChange={(open) => !open && keepEditing()}>
      <Prompt.Content className="max-w-[520px]">
        <Prompt.Header>
          <Prompt.Title>
            {t(`operations.question.${text}.title`, { reference: operation.reference })}
          </Prompt.Title>
          <Prompt.Description>{t(`operations.question.${text}.description`)}</Prompt.Description>
          <ul className="txt-small text-ui-fg-base flex list-disc flex-col gap-y-1 ps-5 pt-2">
            {!rows.length && <li>{question?.message}</li>}
            {rows.slice(0, LINES_MAX).map((row) => (
              <li key={`${row.line_id}:${row.index}`}>{row.message}</li>
            ))}
            {rows.length > LINES_MAX && (
              <li>{t("common.andMore", { count: rows.length - LINES_MAX })}</li>
            )}
          </ul>
        </Prompt.Header>
        <Prompt.Footer className="flex-wrap gap-2">
          <Prompt.Cancel>{t("common.unsaved.keep")}</Prompt.Cancel>
          {canSplit && (
            <>
              <Button
                size="small"
                variant="secondary"
                disabled={isValidating}
                onClick={() => validate({ backorder: "cancel" })}
              >
                {t("operations.question.cancelRest")}
              </Button>
              <Button
                size="small"
                isLoading={isValidating}
                onClick={() => validate({ backorder: "create" })}
              >
                {t("operations.question.createBackorder")}
              </Button>
            </>
          )}
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
