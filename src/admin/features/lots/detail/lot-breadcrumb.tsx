import { useLot } from "../../../hooks/api/lots"

export const LotBreadcrumb = ({ id }: { id: string }) => {
  const { lot } = useLot(id)
  return <span>{lot?.name ?? "…"}</span>
}
