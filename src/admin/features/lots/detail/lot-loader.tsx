import type { ReactNode } from "react"
import { useParams } from "react-router-dom"
import { PageError } from "../../../components/page-error"
import { LoadingSection } from "../../../components/loading-section"
import { useLot } from "../../../hooks/api/lots"
import type { Lot } from "../../../lib/types"

/** The lot of the address, once it is here. */
export const LotLoader = ({ children }: { children: (lot: Lot) => ReactNode }) => {
  const { id = "" } = useParams()
  const { lot, error } = useLot(id)
  if (error) {
    return <PageError error={error} />
  }
  return lot ? children(lot) : <LoadingSection rows={6} />
}
