import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useExportLotReport, type TraceDirection } from "../../../../../../hooks/api/trace"
import { useToastError } from "../../../../../../hooks/use-toast-error"
import type { Lot } from "../../../../../../lib/types"
import { ReportTable } from "./report-table"

const DIRECTIONS: TraceDirection[] = ["upstream", "downstream"]

export const ReportSection = ({ lot }: { lot: Lot }) => {
  const { t } = useTranslation("traceability")
  const [direction, setDirection] = useState<TraceDirection>("upstream")
  const exportReport = useExportLotReport(lot)
  const toastError = useToastError()
  const title = t("trace.reportOf", { name: lot.name })
  const save = () =>
    exportReport.mutate(undefined, { onError: (error) => toastError(t("trace.exportFailed"), error) })
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading className="break-all">{title}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`trace.subtitle.${direction}`)}
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <div role="group" aria-label={t("trace.direction.label")} className="flex items-center gap-x-1">
            {DIRECTIONS.map((one) => (
              <Button
                key={one}
                size="small"
                variant={one === direction ? "secondary" : "transparent"}
                aria-pressed={one === direction}
                onClick={() => setDirection(one)}
              >
                {t(`trace.direction.${one}`)}
              </Button>
            ))}
          </div>
          <Button size="small" variant="secondary" isLoading={exportReport.isPending} onClick={save}>
            {t("trace.export")}
          </Button>
          <Button size="small" variant="secondary" asChild>
            <Link to={`/traceability/lots/${lot.id}/recall`}>{t("trace.recall.action")}</Link>
          </Button>
        </div>
      </div>
      {/* Another direction is another tree: what was unfolded in the one means nothing in the other. */}
      <ReportTable key={`${lot.id}:${direction}`} lotId={lot.id} direction={direction} label={title} />
    </Container>
  )
}
