import { Plus } from "@medusajs/icons"
import { Button, Heading, Hint, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { asApiError } from "../../lib/api-error"
import type { DraftLine } from "./draft-line"
import { DraftLineRow } from "./draft-line-row"

type Props<L extends DraftLine> = {
  lines: L[]
  isBlank: (line: L) => boolean
  create: () => L
  title?: string
  addLabel?: string
  hint: string
  /** A list that may be without a line shows none to begin with. */
  mayBeEmpty?: boolean
  problems: string[]
  error: unknown
  extra?: (line: L, change: (part: Partial<L>) => void) => ReactNode
  onChange: (lines: L[]) => void
}

/** The products of a document that is being typed. What the server refused stands at its line. */
export const DraftLines = <L extends DraftLine>(props: Props<L>) => {
  const {
    lines,
    isBlank,
    create,
    title,
    addLabel,
    hint,
    mayBeEmpty,
    problems,
    error,
    extra,
    onChange,
  } = props
  const { t } = useTranslation("traceability")
  const refused = error ? asApiError(error).errors : []
  const sent = lines.filter((line) => !isBlank(line))
  const refusalOf = (line: L) => refused.find((row) => sent[row.index]?.key === line.key)?.message

  const replace = (key: string, part: Partial<L>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const remove = (key: string) => {
    const rest = lines.filter((line) => line.key !== key)
    onChange(rest.length || mayBeEmpty ? rest : [create()])
  }

  return (
    <div className="flex flex-col gap-y-3">
      <div className="flex items-center justify-between gap-x-4">
        <div>
          <Heading level="h2">{title ?? t("common.lines.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {hint}
          </Text>
        </div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => onChange([...lines, create()])}
        >
          <Plus />
          {addLabel ?? t("common.lines.add")}
        </Button>
      </div>
      {problems.includes("lines") && (
        <Hint variant="error" role="alert">
          {t("common.lines.problems.lines")}
        </Hint>
      )}
      <ul className="flex flex-col gap-y-2">
        {lines.map((line, index) => (
          <DraftLineRow
            key={line.key}
            line={line}
            number={index + 1}
            problems={problems}
            refusal={refusalOf(line)}
            extra={extra?.(line, (part) => replace(line.key, part))}
            onChange={(part) => replace(line.key, part as Partial<L>)}
            onRemove={() => remove(line.key)}
          />
        ))}
      </ul>
    </div>
  )
}
