import { memo } from "react"
import type { LotLabel as LotLabelData } from "../../hooks/api/labels"
import { LABEL_SIZES, type LabelChoice } from "./label-sizes"
import { LotLabel } from "./lot-label"

type PageProps = { labels: LotLabelData[]; choice: LabelChoice; isLast: boolean }

/** Memoised: pages are added while a thousand labels are drawn, and those that stand already stay as they are. */
const LabelPage = memo(({ labels, choice, isLast }: PageProps) => {
  const { columns, width } = LABEL_SIZES[choice.size]
  return (
    <div
      style={{
        display: "grid",
        gridTemplateColumns: `repeat(${columns}, ${width}mm)`,
        breakAfter: isLast ? "auto" : "page",
      }}
    >
      {labels.map((label, place) => (
        <LotLabel key={place} label={label} choice={choice} />
      ))}
    </div>
  )
})

type Props = { pages: LotLabelData[][]; choice: LabelChoice; shown?: number }

/** Labels page by page, or the first pages of them. */
export const LabelPages = ({ pages, choice, shown = pages.length }: Props) =>
  pages
    .slice(0, shown)
    .map((labels, page) => (
      <LabelPage key={page} labels={labels} choice={choice} isLast={page === pages.length - 1} />
    ))
