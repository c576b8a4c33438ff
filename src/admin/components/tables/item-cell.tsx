import { Text } from "@medusajs/ui"

type Props = { title: string | null | undefined; sku: string | null | undefined }

/** What an inventory item is called, and below it the code on its shelf. */
export const ItemCell = ({ title, sku }: Props) => (
  <div className="flex min-w-0 flex-col py-1">
    <Text size="small" leading="compact" className="truncate rtl:text-right" dir="auto">
      {title || sku || "-"}
    </Text>
    {title && sku && (
      <Text
        size="xsmall"
        leading="compact"
        className="text-ui-fg-subtle truncate rtl:text-right"
        dir="auto"
      >
        {sku}
      </Text>
    )}
  </div>
)
