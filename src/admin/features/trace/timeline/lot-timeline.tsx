import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { LoadingRows } from "../../../components/tables/loading-rows"
import { useLotLife, useLotTrace } from "../../../hooks/api/lot-trace"
import { useLotHolds } from "../../../hooks/api/lots"
import type { Lot } from "../../../lib/types"
import { TimelineEntry } from "./timeline-entry"
import { toTimeline } from "./timeline-events"

const HOLDS_MAX = 100
const PARTS_MAX = 1_000

/** The life of a lot or unit, the latest first; what has not come yet stands on top. */
export const LotTimeline = ({ lot }: { lot: Lot }) => {
  const { t } = useTranslation("traceability")
  const life = useLotLife(lot.id)
  const { holds = [] } = useLotHolds(lot.id, { limit: HOLDS_MAX, offset: 0 })
  const { trace } = useLotTrace(lot.id, { direction: "both", depth: 1, limit: PARTS_MAX })
  if (life.error) {
    return (
      <div className="px-6 py-4">
        <ErrorPanel error={life.error} />
      </div>
    )
  }
  if (!life.movements) {
    return <LoadingRows rows={4} />
  }
  const names = new Map(trace?.nodes.map((node) => [node.id, node.label]))
  const isWhole = !life.hasNextPage
  const events = toTimeline({
    lot,
    movements: life.movements,
    isWhole,
    holds,
    edges: trace?.edges ?? [],
  })
  return (
    <div className="px-6 py-6">
      {!life.movements.length && (
        <Text size="small" className="text-ui-fg-subtle pb-6">
          {t("trace.empty")}
        </Text>
      )}
      <ol className="flex flex-col" aria-label={t("trace.timeline.label", { name: lot.name })}>
        {events.map((event, index) => (
          <TimelineEntry
            key={event.id}
            event={event}
            lot={lot}
            names={names}
            isLast={isWhole && index === events.length - 1}
          />
        ))}
      </ol>
      {!isWhole && (
        <Button
          size="small"
          variant="secondary"
          isLoading={life.isFetchingNextPage}
          onClick={() => life.fetchNextPage()}
        >
          {t("trace.more")}
        </Button>
      )}
    </div>
  )
}
