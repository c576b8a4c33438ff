import { Button, Container, Heading, Tabs } from "@medusajs/ui"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useChoiceParam } from "../../hooks/use-choice-param"
import type { Lot } from "../../lib/types"
import { noteTrace } from "../to-do/first-trace"
import { LotGraph } from "./graph/lot-graph"
import { TraceabilityReport } from "./report/traceability-report"
import { LotTimeline } from "./timeline/lot-timeline"

const VIEWS = ["tree", "timeline", "graph"] as const

/** Where a lot came from and went, in three views. Each asks for its data when it is opened. */
export const TraceSection = ({ lot }: { lot: Lot }) => {
  const { t } = useTranslation("traceability")
  useEffect(noteTrace, [])
  const [view, setView] = useChoiceParam("view", VIEWS)
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <Heading className="break-all">{t("trace.reportOf", { name: lot.name })}</Heading>
        <Button size="small" variant="secondary" asChild>
          <Link to={`/traceability/lots/${lot.id}/recall`}>{t("trace.recall.action")}</Link>
        </Button>
      </div>
      <Tabs
        value={view}
        onValueChange={(next) => setView(next as typeof view)}
        className="divide-y"
      >
        <Tabs.List className="px-6 py-3">
          {VIEWS.map((one) => (
            <Tabs.Trigger key={one} value={one}>
              {t(`trace.views.${one}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="tree" className="divide-y outline-none">
          <TraceabilityReport subject={`lots/${lot.id}`} name={lot.name} />
        </Tabs.Content>
        <Tabs.Content value="timeline" className="outline-none">
          <LotTimeline lot={lot} />
        </Tabs.Content>
        <Tabs.Content value="graph" className="divide-y outline-none">
          <LotGraph lot={lot} />
        </Tabs.Content>
      </Tabs>
    </Container>
  )
}
