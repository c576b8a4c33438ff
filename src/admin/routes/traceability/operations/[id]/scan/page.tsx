import { Breadcrumb } from "../../../../../components/breadcrumb"
import { withHealthBanner } from "../../../../../components/with-health-banner"
import { OperationLoader } from "../../../../../features/operations/detail/operation-loader"
import { NothingToScan } from "../../../../../features/scan/station/nothing-to-scan"
import { ScanStation } from "../../../../../features/scan/station/scan-station"
import { isScannable } from "../../../../../lib/operation-rules"

/** For hand scanners, tablets and phones. */
const OperationScanPage = () => (
  <OperationLoader>
    {(operation) =>
      isScannable(operation) ? (
        <ScanStation key={operation.id} operation={operation} />
      ) : (
        <NothingToScan operation={operation} />
      )
    }
  </OperationLoader>
)

export const handle = { breadcrumb: () => <Breadcrumb label="scan.title" /> }

export default withHealthBanner(OperationScanPage)
