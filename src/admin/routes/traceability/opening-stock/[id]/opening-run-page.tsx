import { useParams } from "react-router-dom"
import { PageError } from "../../../../components/page-error"
import { LoadingSection } from "../../../../components/loading-section"
import { EnterList } from "../../../../features/opening-stock/enter-list"
import { RunHead } from "../../../../features/opening-stock/run-head"
import { RunLines } from "../../../../features/opening-stock/run-lines"
import { useOpeningRun } from "../../../../hooks/api/opening-stock"

export const OpeningRunPage = () => {
  const { id = "" } = useParams()
  const { run, error } = useOpeningRun(id)
  if (error) {
    return <PageError error={error} />
  }
  if (!run) {
    return <LoadingSection rows={6} />
  }
  const isOpen = (run.state === "draft" || run.state === "ready") && !run.is_running
  return (
    <div key={run.id} className="flex flex-col gap-y-3">
      <RunHead run={run} />
      {isOpen && <EnterList run={run} />}
      <RunLines run={run} />
    </div>
  )
}
