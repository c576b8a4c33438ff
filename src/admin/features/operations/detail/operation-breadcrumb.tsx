import { BreadcrumbText } from "../../../components/breadcrumb-text"
import { useOperation } from "../../../hooks/api/operations"

export const OperationBreadcrumb = ({ id }: { id: string }) => {
  const { operation } = useOperation(id)
  return <BreadcrumbText>{operation?.reference ?? "…"}</BreadcrumbText>
}
