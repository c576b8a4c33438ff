import { useOperation } from "../../../hooks/api/operations"

export const OperationBreadcrumb = ({ id }: { id: string }) => {
  const { operation } = useOperation(id)
  return <span>{operation?.reference ?? "…"}</span>
}
