import { useOperation } from "../../../hooks/api/operations"
import { BreadcrumbText } from "../../../components/breadcrumb-text"

export const OperationBreadcrumb = ({ id }: { id: string }) => {
  const { operation } = useOperation(id)
  return <BreadcrumbText>{operation?.reference ?? "…"}</BreadcrumbText>
}
