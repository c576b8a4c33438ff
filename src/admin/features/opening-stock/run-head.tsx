import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { OperationStateBadge } from "../../components/badges/operation-state-badge"
import type { OpeningRun } from "../../hooks/api/opening-stock"
import { formatDateTime, formatQuantity } from "../../lib/format"
import { RunActions } from "./run-actions"

/** What a run is, and what can be done with all of it. */
export const RunHead = ({ run }: { run: OpeningRun }) => {
  const { t, i18n } = useTranslation("traceability")
  const numbers = { count: run.rows, formatted: formatQuantity(run.rows, i18n.language) }
  const done = run.done_at && formatDateTime(run.done_at, i18n.language)
  return (
    <Container className="flex flex-wrap items-start justify-between gap-4 px-6 py-4">
      <div>
        <div className="flex items-center gap-x-2">
          <Heading>{run.reference}</Heading>
          <OperationStateBadge state={run.state} />
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`opening.modes.${run.mode}`)} · {run.location_name} · {t("opening.numbers", numbers)}
        </Text>
        {run.note && <Text size="small">{run.note}</Text>}
        {done && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("opening.done", { when: done, who: run.done_by_name ?? "-" })}
          </Text>
        )}
        {run.undone_at && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("opening.undone", {
              when: formatDateTime(run.undone_at, i18n.language),
              who: run.undone_by_name ?? "-",
              reason: run.undo_reason,
            })}
          </Text>
        )}
      </div>
      <RunActions run={run} />
    </Container>
  )
}
