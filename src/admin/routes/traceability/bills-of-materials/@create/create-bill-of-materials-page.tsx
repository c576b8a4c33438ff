import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useSearchParams } from "react-router-dom"
import { BomForm } from "../../../../features/boms/form/bom-form"

export const CreateBillOfMaterialsPage = () => {
  const [params] = useSearchParams()
  return (
    <RouteFocusModal>
      <BomForm itemId={params.get("inventory_item_id") ?? undefined} />
    </RouteFocusModal>
  )
}
