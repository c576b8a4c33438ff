import { useRecall } from "../../../hooks/api/recalls"

export const RecallBreadcrumb = ({ id }: { id: string }) => {
  const { recall } = useRecall(id)
  return recall ? <span>{recall.reference}</span> : null
}
