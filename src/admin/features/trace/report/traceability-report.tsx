import { Text } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { ChoiceButtons } from "../../../components/inputs/choice-buttons"
import type { ReportSubject, TraceDirection } from "../../../hooks/api/report"
import { useChoiceParam } from "../../../hooks/use-choice-param"
import { usePrintOnly } from "../../../hooks/use-print-only"
import { ReportFiles } from "./report-files"
import { ReportTable } from "./report-table"

const DIRECTIONS: readonly TraceDirection[] = ["upstream", "downstream"]

type Props = { subject: ReportSubject; name: string }

/** The Traceability Report of a lot or a document, with what can be done with it. */
export const TraceabilityReport = ({ subject, name }: Props) => {
  const { t } = useTranslation("traceability")
  const [direction, setDirection] = useChoiceParam("direction", DIRECTIONS)
  const table = useRef<HTMLDivElement>(null)
  const title = t("trace.reportOf", { name })
  usePrintOnly(table, title)
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-3">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <ChoiceButtons
            label={t("trace.direction.label")}
            value={direction}
            options={DIRECTIONS.map((value) => ({ value, label: t(`trace.direction.${value}`) }))}
            onChange={setDirection}
          />
          <Text size="small" className="text-ui-fg-subtle">
            {t(`trace.subtitle.${direction}`)}
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <ReportFiles subject={subject} name={name} />
        </div>
      </div>
      <div ref={table}>
        {/* Another direction is another tree: what was unfolded in the one means nothing in the other. */}
        <ReportTable
          key={`${subject}:${direction}`}
          subject={subject}
          direction={direction}
          label={title}
        />
      </div>
    </>
  )
}
