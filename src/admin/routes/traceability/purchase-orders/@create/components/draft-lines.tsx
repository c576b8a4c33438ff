import { Plus } from "@medusajs/icons"
import { Button, Heading, Hint, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { asApiError } from "../../../../../lib/api-error"
import { DraftLineRow } from "./draft-line-row"
import { isBlank, newLine, type DraftLine, type DraftProblem, type PurchaseOrderDraft } from "./purchase-order-draft"

type Props = {
  draft: PurchaseOrderDraft
  problems: DraftProblem[]
  error: unknown
  onChange: (lines: DraftLine[]) => void
}

export const DraftLines = ({ draft, problems, error, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const { lines } = draft
  const refused = error ? asApiError(error).errors : []
  const sent = lines.filter((line) => !isBlank(line))
  const refusalOf = (line: DraftLine) => refused.find((row) => sent[row.index]?.key === line.key)?.message

  const replace = (key: string, part: Partial<DraftLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const remove = (key: string) => {
    const rest = lines.filter((line) => line.key !== key)
    onChange(rest.length ? rest : [newLine()])
  }

  return (
    <div className="flex flex-col gap-y-3">
      <div className="flex items-center justify-between">
        <div>
          <Heading level="h2">{t("purchasing.lines.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("purchasing.lines.hint")}
          </Text>
        </div>
        <Button type="button" size="small" variant="secondary" onClick={() => onChange([...lines, newLine()])}>
          <Plus />
          {t("purchasing.lines.add")}
        </Button>
      </div>
      {problems.includes("lines") && (
        <Hint variant="error" role="alert">
          {t("purchasing.problems.lines")}
        </Hint>
      )}
      <ul className="flex flex-col gap-y-2">
        {lines.map((line, index) => (
          <DraftLineRow
            key={line.key}
            line={line}
            number={index + 1}
            currency={draft.currency_code}
            problems={problems}
            refusal={refusalOf(line)}
            onChange={(part) => replace(line.key, part)}
            onRemove={() => remove(line.key)}
          />
        ))}
      </ul>
    </div>
  )
}
