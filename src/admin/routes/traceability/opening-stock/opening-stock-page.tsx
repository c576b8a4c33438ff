import { RunsSection } from "../../../features/opening-stock/runs-section"
import { StartRun } from "../../../features/opening-stock/start-run"

export const OpeningStockPage = () => (
  <div className="flex flex-col gap-y-3">
    <StartRun />
    <RunsSection />
  </div>
)
