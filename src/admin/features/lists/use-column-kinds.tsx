import { useTranslation } from "react-i18next"
import {
  identifierColumn,
  isIdentifierColumn,
  kindOfIdentifierColumn,
  LIST_COLUMNS,
  type ListColumn,
} from "../../../types/list"
import { useIdentifierKinds } from "../../hooks/api/tracking"
import { useIdentifierLabel } from "../../hooks/use-identifier-label"

/** All that a column may be in this shop: its kinds of second identifiers take the place of "another number". */
export const useColumnKinds = (): ListColumn[] => {
  const { identifier_kinds } = useIdentifierKinds()
  const own = identifier_kinds?.map(({ code }) => identifierColumn(code)) ?? []
  return LIST_COLUMNS.flatMap((kind): ListColumn[] =>
    kind === "second_identifier" && own.length ? own : [kind]
  )
}

/** What people call what a column holds. */
export const useColumnLabel = () => {
  const { t } = useTranslation("traceability")
  const labelOf = useIdentifierLabel()
  return (kind: ListColumn): string =>
    isIdentifierColumn(kind) ? labelOf(kindOfIdentifierColumn(kind)) : t(`lists.kinds.${kind}`)
}
