import { LABEL_SIZES, type LabelChoice } from "./label-sizes"

export const labelsPerPage = ({ size }: LabelChoice): number =>
  LABEL_SIZES[size].columns * LABEL_SIZES[size].rows

/** Each label as often as it was asked for, as many on a page as it takes. */
export function pagesOfLabels<T>(labels: T[], choice: LabelChoice): T[][] {
  const perPage = labelsPerPage(choice)
  const copies = labels.flatMap((label) => Array.from({ length: choice.copies }, () => label))
  return Array.from({ length: Math.ceil(copies.length / perPage) }, (_, page) =>
    copies.slice(page * perPage, (page + 1) * perPage)
  )
}
