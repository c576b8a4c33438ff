import type { ComponentProps } from "react"
import { ListPager } from "../../../components/tables/list-pager"
import { TableSection } from "../../../components/tables/table-section"
import { RECALL_PAGE_SIZE } from "../../../hooks/api/recall-list"

type Props = Pick<ComponentProps<typeof TableSection>, "title" | "empty" | "columns" | "rows"> & {
  count: number
  page: number
  onPageChange: (page: number) => void
}

/** One list of a recall, page by page. */
export const RecallSection = ({ count, page, onPageChange, ...table }: Props) => (
  <TableSection {...table}>
    <ListPager page={page} pageSize={RECALL_PAGE_SIZE} count={count} onPageChange={onPageChange} />
  </TableSection>
)
