import { OperationLoader } from "../../../../../features/operations/detail/operation-loader"
import { NothingToScan } from "../../../../../features/scan/station/nothing-to-scan"
import { ScanStation } from "../../../../../features/scan/station/scan-station"
import { isScannable } from "../../../../../lib/operation-rules"

/** For hand scanners, tablets and phones. */
export const OperationScanPage = () => (
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
