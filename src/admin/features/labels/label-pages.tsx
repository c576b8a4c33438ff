import type { LotLabel as LotLabelData } from "../../hooks/api/labels"
import { LABEL_SIZES, type LabelChoice } from "./label-sizes"
import { LotLabel } from "./lot-label"

type Props = { labels: LotLabelData[]; choice: LabelChoice }

/** All labels, each as often as it was asked for, page by page. */
export const LabelPages = ({ labels, choice }: Props) => {
  const { columns, rows, width } = LABEL_SIZES[choice.size]
  const copies = labels.flatMap((label) => Array.from({ length: choice.copies }, () => label))
  const perPage = columns * rows
  const pages = Array.from({ length: Math.ceil(copies.length / perPage) }, (_, page) =>
    copies.slice(page * perPage, (page + 1) * perPage)
  )
  return pages.map((page, number) => (
    <div
      key={number}
      style={{
        display: "grid",
        gridTemplateColumns: `repeat(${columns}, ${width}mm)`,
        breakAfter: number < pages.length - 1 ? "page" : "auto",
      }}
    >
      {page.map((label, place) => (
        <LotLabel key={place} label={label} choice={choice} />
      ))}
    </div>
  ))
}
