import type { ReactNode } from "react"
import { useParams } from "react-router-dom"
import { PageError } from "../../../components/page-error"
import { LoadingSection } from "../../../components/loading-section"
import { useOperation } from "../../../hooks/api/operations"
import type { Operation } from "../../../lib/types"

/** The operation of the address, once it is here. */
export const OperationLoader = ({
  children,
}: {
  children: (operation: Operation) => ReactNode
}) => {
  const { id = "" } = useParams()
  const { operation, error } = useOperation(id)
  if (error) {
    return <PageError error={error} />
  }
  return operation ? children(operation) : <LoadingSection rows={6} />
}
