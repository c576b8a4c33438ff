import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Progress } from "../../components/progress"
import type { OperationLine } from "../../lib/types"
import { countRows, type DraftRow } from "./draft/draft-rows"
import type { Drafts } from "./draft/use-drafts"

type Props = {
  lines: OperationLine[]
  drafts: Drafts
  selectedId: string | undefined
  onSelect: (lineId: string) => void
}

const Unsaved = ({ rows }: { rows: DraftRow[] }) => {
  const { t } = useTranslation("traceability")
  const isWrong = rows.some((row) => row.error)
  return (
    <Text
      size="xsmall"
      leading="compact"
      className={clx("shrink-0", isWrong ? "text-ui-fg-error" : "text-ui-tag-orange-text")}
    >
      {t(isWrong ? "operations.rowStatus.refused" : "operations.details.unsaved")}
    </Text>
  )
}

/** The tracked products of the operation, each with how far it is. */
export const LineList = ({ lines, drafts, selectedId, onSelect }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <nav
      aria-label={t("operations.details.products")}
      className="bg-ui-bg-subtle flex w-64 shrink-0 flex-col gap-y-1 overflow-y-auto border-e p-2"
    >
      {lines.map((line) => {
        const draft = drafts.draftOf(line.id)
        const isSelected = line.id === selectedId
        return (
          <button
            key={line.id}
            type="button"
            aria-current={isSelected}
            onClick={() => onSelect(line.id)}
            className={clx(
              "transition-fg focus-visible:shadow-borders-focus flex flex-col gap-y-1 rounded-md px-3 py-2 text-start outline-none",
              isSelected
                ? "bg-ui-bg-base shadow-elevation-card-rest"
                : "hover:bg-ui-bg-subtle-hover"
            )}
          >
            <span className="flex items-center justify-between gap-x-2">
              <Text size="small" weight="plus" leading="compact" className="truncate">
                {line.title || line.sku}
              </Text>
              {drafts.changedIds.includes(line.id) && <Unsaved rows={draft?.rows ?? []} />}
            </span>
            {line.sku && (
              <Text size="xsmall" leading="compact" className="text-ui-fg-subtle truncate">
                {line.sku}
              </Text>
            )}
            <Progress
              value={countRows(draft?.rows ?? [], drafts.onlyScanned)}
              total={line.demand}
            />
          </button>
        )
      })}
    </nav>
  )
}
