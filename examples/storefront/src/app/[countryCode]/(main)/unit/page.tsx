// Copy into the starter.
import type { Metadata } from "next"
import LookUp from "@modules/units/components/look-up"

export const metadata: Metadata = { title: "Is it genuine?" }

const UnitPage = () => (
  <main>
    <h1 className="mb-6 text-2xl">Is it genuine?</h1>
    <LookUp />
  </main>
)

export default UnitPage
