import { InlineTip } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { LoadingRows } from "../../../components/tables/loading-rows"
import { useLotTrace } from "../../../hooks/api/lot-trace"
import type { Lot } from "../../../lib/types"
import { GraphCanvas } from "./graph-canvas"
import { toGraphModel } from "./graph-model"

/** To each side: a lot with many descendants still shows where it came from. */
const NODES_MAX = 2_000

/** What a lot consists of and what became of it, as a picture. */
export const LotGraph = ({ lot }: { lot: Lot }) => {
  const { t } = useTranslation("traceability")
  const query = { limit: NODES_MAX }
  const { trace: before, error: noBefore } = useLotTrace(lot.id, {
    ...query,
    direction: "upstream",
  })
  const { trace: after, error: noAfter } = useLotTrace(lot.id, {
    ...query,
    direction: "downstream",
  })
  const error = noBefore ?? noAfter
  const model = useMemo(() => before && after && toGraphModel(before, after), [before, after])
  if (error) {
    return (
      <div className="px-6 py-4">
        <ErrorPanel error={error} />
      </div>
    )
  }
  if (!model) {
    return <LoadingRows rows={6} />
  }
  return (
    <>
      {(before?.truncated || after?.truncated) && (
        <div className="px-6 py-3">
          <InlineTip variant="warning" label={t("trace.graph.notAll")}>
            {t("trace.graph.truncated", { count: NODES_MAX })}
          </InlineTip>
        </div>
      )}
      <GraphCanvas model={model} label={t("trace.graph.label", { name: lot.name })} />
    </>
  )
}
