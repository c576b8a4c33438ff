import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import { ListEntry } from "../lists/list-entry"
import type { List } from "../lists/use-list"
import { PackedArticles } from "./packed-articles"

type Packed = ComponentProps<typeof PackedArticles>

type Props = Omit<Packed, "packed"> & {
  list: List & { answer?: Packed["packed"] }
  /** Whose columns the list was read with; without it they were not remembered. */
  rememberedOf: string | null | undefined
}

/** A list with an article on every line, and what it says of each article. */
export const PackingListEntry = ({ list, rememberedOf, ...choice }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <>
      <ListEntry
        list={list}
        tracking="lot"
        keepsBatches
        label={t("lists.packing.label")}
        hint={t("lists.packing.hint")}
        note={rememberedOf ? t("lists.columns.remembered", { partner: rememberedOf }) : undefined}
      />
      {list.answer && <PackedArticles packed={list.answer} {...choice} />}
    </>
  )
}
