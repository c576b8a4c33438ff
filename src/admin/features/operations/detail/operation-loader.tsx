import { Container } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useParams } from "react-router-dom"
import { ErrorPanel } from "../../../components/error-panel"
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
    return (
      <Container className="px-6 py-4">
        <ErrorPanel error={error} />
      </Container>
    )
  }
  return operation ? children(operation) : <LoadingSection rows={6} />
}
