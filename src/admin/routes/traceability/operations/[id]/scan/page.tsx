import { Breadcrumb } from "../../../../../components/breadcrumb"
import { isScannable } from "../../../../../components/detailed-operations/operation-rules"
import { OperationLoader } from "../components/operation-loader"
import { NothingToScan } from "./components/nothing-to-scan"
import { ScanStation } from "./components/scan-station"

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

export default OperationScanPage
