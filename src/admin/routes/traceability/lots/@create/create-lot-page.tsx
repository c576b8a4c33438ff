import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useSearchParams } from "react-router-dom"
import { CreateLotForm } from "../../../../features/lots/form/create-lot-form"

export const CreateLotPage = () => {
  const [params] = useSearchParams()
  return (
    <RouteFocusModal>
      <CreateLotForm itemId={params.get("inventory_item_id") ?? undefined} />
    </RouteFocusModal>
  )
}
