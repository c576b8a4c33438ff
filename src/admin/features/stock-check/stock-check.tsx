import { ErrorPanel } from "../../components/error-panel"
import { LoadingSection } from "../../components/loading-section"
import { useIntegrity } from "../../hooks/api/stock-check"
import { DifferencesSection } from "./differences-section"
import { RepairsSection } from "./repairs-section"
import { StockCheckResult } from "./stock-check-result"
import { StuckClaimsSection } from "./stuck-claims-section"

/** Whether ledger, stock and Medusa's levels agree, and what can be done where they do not. */
export const StockCheck = () => {
  const { integrity, error, isFetching, refetch } = useIntegrity()
  return (
    <div className="flex flex-col gap-y-3">
      <StockCheckResult integrity={integrity} isChecking={isFetching} onCheck={() => refetch()} />
      {!!error && <ErrorPanel error={error} />}
      {!integrity && !error && <LoadingSection rows={4} />}
      {!!integrity?.differences.length && (
        <DifferencesSection differences={integrity.differences} />
      )}
      <StuckClaimsSection />
      <RepairsSection />
    </div>
  )
}
