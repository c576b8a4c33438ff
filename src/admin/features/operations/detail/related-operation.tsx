import { SectionRow } from "@medusajs/dashboard/components"
import { TextLink } from "../../../components/links/text-link"
import { useOperation } from "../../../hooks/api/operations"

type Props = { title: string; id: string }

/** Another operation that belongs to this one: the other half of a correction, or what a return takes back. */
export const RelatedOperation = ({ title, id }: Props) => {
  const { operation } = useOperation(id)
  return (
    <SectionRow
      title={title}
      value={
        <TextLink to={`/traceability/operations/${id}`}>{operation?.reference ?? "…"}</TextLink>
      }
    />
  )
}
