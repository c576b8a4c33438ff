// Copy into the starter, as account/@dashboard/units/accept/page.tsx.
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { listOwnUnits } from "@lib/data/units"
import AcceptUnit from "@modules/account/components/accept-unit"

export const metadata: Metadata = { title: "Take over a unit" }

type Props = { params: Promise<{ countryCode: string }> }

const AcceptPage = async ({ params }: Props) => {
  const { countryCode } = await params
  if (!(await listOwnUnits(1, 1))) {
    redirect(`/${countryCode}/account/login`)
  }
  return (
    <main>
      <h1 className="mb-6 text-2xl">Take over a unit</h1>
      <AcceptUnit countryCode={countryCode} />
    </main>
  )
}

export default AcceptPage
