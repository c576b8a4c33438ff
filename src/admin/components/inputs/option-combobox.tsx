import { Combobox } from "@medusajs/dashboard/components"
import type { useComboboxData } from "@medusajs/dashboard/hooks"
import { forwardRef, type ComponentProps } from "react"

type Given = "ref" | "options" | "value" | "onChange"

/** An input for the id of something that has a name, "" for none. */
export type OptionInputProps = Omit<ComponentProps<typeof Combobox<string>>, Given> & {
  value: string
  onChange: (id: string) => void
}

type Options = Pick<
  ReturnType<typeof useComboboxData>,
  "searchValue" | "onSearchValueChange" | "options" | "fetchNextPage" | "isFetchingNextPage"
>

/** Chooses one of what Medusa lists page by page as somebody types. */
export const OptionCombobox = forwardRef<HTMLInputElement, OptionInputProps & { data: Options }>(
  ({ data, onChange, ...input }, ref) => (
    <Combobox
      {...input}
      ref={ref}
      onChange={(next) => onChange(next ?? "")}
      searchValue={data.searchValue}
      onSearchValueChange={data.onSearchValueChange}
      options={data.options}
      fetchNextPage={data.fetchNextPage}
      isFetchingNextPage={data.isFetchingNextPage}
      allowClear
    />
  )
)
OptionCombobox.displayName = "OptionCombobox"
