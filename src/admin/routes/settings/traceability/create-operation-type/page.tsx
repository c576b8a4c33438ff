import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Breadcrumb } from "../../../../components/breadcrumb"
import { CreateOperationTypeForm } from "../../../../features/settings/operation-types/create-operation-type-form"
import { TraceabilitySettings } from "../../../../features/settings/traceability-settings"

/**
 * No `@create` folder: the dashboard gives such a route below the settings an address that leads nowhere. So the page
 * behind the form is drawn here.
 */
const CreateOperationTypePage = () => (
  <>
    <TraceabilitySettings />
    <RouteFocusModal prev="/settings/traceability">
      <CreateOperationTypeForm />
    </RouteFocusModal>
  </>
)

export const handle = { breadcrumb: () => <Breadcrumb label="common.menu" /> }

export default CreateOperationTypePage
